package org.regionalforum.notification;

import org.regionalforum.kit.test.MessagesContract;

class MessagesTest implements MessagesContract {}
