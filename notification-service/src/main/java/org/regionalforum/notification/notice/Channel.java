package org.regionalforum.notification.notice;

/** A way by which a notice is brought. */
public enum Channel {
    IN_APP,
    E_MAIL
}
