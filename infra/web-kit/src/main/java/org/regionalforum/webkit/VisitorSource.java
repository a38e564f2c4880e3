package org.regionalforum.webkit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Tells who made a request. An application with its own way of signing in replaces the bean. */
@FunctionalInterface
public interface VisitorSource {

    Visitor of(HttpServletRequest request, Locale language);
}
