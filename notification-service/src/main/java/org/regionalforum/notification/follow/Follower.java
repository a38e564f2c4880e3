package org.regionalforum.notification.follow;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.kit.problem.Refusal;

/** Somebody who follows: a person with an account, or an address alone. Nobody else needs to know, so it announces nothing. */
public final class Follower extends Aggregate<FollowerId, Void> {
    private static final int MOST = 200;

    private @Nullable String person;
    private @Nullable String address;
    private Set<String> owners = new TreeSet<>();
    private String token;
    private String language;
    private Set<String> asked = new TreeSet<>();
    private Set<String> topics = new TreeSet<>();

    @SuppressWarnings("NullAway.Init")
    private Follower() {}

    private Follower(FollowerId id, @Nullable String person, @Nullable String address, String token, Locale language) {
        super(id);
        this.person = person;
        this.address = address;
        this.token = token;
        this.language = language.getLanguage();
    }

    static Follower person(String person, String token, Locale language) {
        return new Follower(new FollowerId(person), person, null, token, language);
    }

    /** @param address in lower case, checked */
    static Follower address(String id, String address, String token, Locale language) {
        return new Follower(new FollowerId(id), null, address, token, language);
    }

    /** Somebody says that this address wants to follow; whether it does is not known yet. */
    void ask(Topic topic, Locale newLanguage) {
        if (!topics.contains(topic.key())) {
            add(asked, topic);
            if (topics.isEmpty()) {
                language = newLanguage.getLanguage();
            }
        }
    }

    /** Whoever reads the mails of the address confirms all that was asked for it. */
    void confirm() {
        topics.addAll(asked);
        asked.clear();
    }

    void follow(Topic topic) {
        add(topics, topic);
    }

    void leave(Topic topic) {
        topics.remove(topic.key());
        asked.remove(topic.key());
        forgetAddress();
    }

    void leaveAll() {
        topics.clear();
        asked.clear();
        forgetAddress();
    }

    /** The address is also that of somebody membership-service knows: a person whose erasure ends this follow too. */
    void belongTo(String somebody) {
        owners.add(somebody);
    }

    private void forgetAddress() {
        if (topics.isEmpty() && asked.isEmpty()) {
            address = null;
            owners.clear();
        }
    }

    private static void add(Set<String> some, Topic topic) {
        if (some.size() >= MOST && !some.contains(topic.key())) {
            throw Refusal.conflict("follow.too-many", MOST);
        }
        some.add(topic.key());
    }

    List<Topic> asked() {
        return topics(asked);
    }

    List<Topic> topics() {
        return topics(topics);
    }

    private static List<Topic> topics(Collection<String> keys) {
        return keys.stream().map(Topic::of).toList();
    }

    /** Whether it follows the network or something of it. */
    public boolean follows(String network) {
        return topics().stream().anyMatch(topic -> network.equals(topic.network()));
    }

    /** Those of these keys of topics that it follows. */
    public List<String> following(Collection<String> keys) {
        return keys.stream().filter(topics::contains).toList();
    }

    /** Whether it follows this ballot, but not the network as a whole. */
    public boolean followsOnlyBallot(String network, String ballot) {
        return topics.contains(Topic.ballot(network, ballot).key())
                && !topics.contains(Topic.network(network).key());
    }

    /** Whether it is a person with an account, whose address is the account's. */
    public boolean isPerson() {
        return person != null;
    }

    /** The address of who has no account; null once it was forgotten. */
    public @Nullable String address() {
        return address;
    }

    /** What proves that somebody reads the follower's mails. */
    public String token() {
        return token;
    }

    public Locale language() {
        return language.equals("en") ? Locale.ENGLISH : Locale.ITALIAN;
    }
}
