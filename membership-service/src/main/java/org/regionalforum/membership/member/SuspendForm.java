package org.regionalforum.membership.member;

import org.jspecify.annotations.Nullable;

/** The reasons of a suspension as staff fill them in. */
record SuspendForm(@Nullable String reasons) {}
