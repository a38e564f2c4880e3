package org.regionalforum.forum.register;

import org.jspecify.annotations.Nullable;

/** Where the next entry of a register stands, if nobody is faster. */
public record Slot(int position, int year, @Nullable Integer number, String previous) {}
