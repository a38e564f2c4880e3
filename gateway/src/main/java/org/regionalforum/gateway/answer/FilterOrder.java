package org.regionalforum.gateway.answer;

/** In which order a request passes the gateway's own filters; Spring Session's stands at {@code MIN_VALUE + 50}, sign-in at -100. */
public final class FilterOrder {

    public static final int CORRELATION = Integer.MIN_VALUE + 10;
    public static final int TROUBLE = Integer.MIN_VALUE + 20;
    public static final int OPERATORS_ONLY = Integer.MIN_VALUE + 30;
    public static final int BODY = Integer.MIN_VALUE + 40;
    public static final int SAME_ORIGIN = Integer.MIN_VALUE + 60;
    public static final int RATE = Integer.MIN_VALUE + 70;

    private FilterOrder() {}
}
