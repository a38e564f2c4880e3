package org.regionalforum.sample;

import org.regionalforum.kit.test.MessagesContract;

class SampleMessagesTest implements MessagesContract {}
