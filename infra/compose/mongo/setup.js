// Makes the replica set, and one user for each service who may read and write that service's database and no other.
// What each user is called and its password come from the address that the service gets, so both always agree.
const fs = require('fs');
const secret = name => fs.readFileSync('/run/secrets/' + name, 'utf8').trim();
const root = 'mongodb://root:' + encodeURIComponent(secret('mongo-root')) + '@mongo:27017/admin?directConnection=true';
const admin = connect(root).getSiblingDB('admin');

if (!admin.hello().setName) {
  admin.adminCommand({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host: 'mongo:27017' }] } });
}
for (let i = 0; !admin.hello().isWritablePrimary; i++) {
  if (i === 120) throw new Error('No member of the replica set became primary');
  sleep(500);
}

for (const service of ['membership', 'projects', 'forum', 'notification', 'gateway']) {
  const uri = secret(service + '-mongodb-uri');
  const parts = /^mongodb:\/\/([^:]+):([^@]+)@[^/]+\/([^?]+)/.exec(uri);
  if (!parts) throw new Error('The address of ' + service + ' names no user, password and database');
  const [user, password, database] = parts.slice(1).map(decodeURIComponent);
  const db = admin.getSiblingDB(database);
  const account = { pwd: password, roles: [{ role: 'readWrite', db: database }, { role: 'dbAdmin', db: database }] };
  if (db.getUser(user)) {
    db.updateUser(user, account);
  } else {
    db.createUser({ user, ...account });
  }
  print(user + ' may use ' + database);
}
