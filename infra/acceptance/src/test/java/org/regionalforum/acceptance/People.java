package org.regionalforum.acceptance;

import java.util.HashMap;
import java.util.Map;

/** Several people at their browsers, each signed in once. */
final class People implements AutoCloseable {
    private final RunningForum forum;
    private final Map<String, Browser> browsers = new HashMap<>();

    People(RunningForum forum) {
        this.forum = forum;
    }

    /** Somebody with an account at a page. */
    Browser at(String person, String path) {
        Browser browser = browsers.get(person);
        if (browser == null) {
            browser = new Browser(forum, "it-IT", 1280);
            browsers.put(person, browser);
            browser.signIn(person, path);
        } else {
            browser.open(path);
        }
        return browser;
    }

    /** Opens the link of the newest mail to somebody, who signs in, or registers, on the way where that has not been done. */
    Browser opens(String person, String link, boolean registered) {
        Browser browser = browsers.computeIfAbsent(person, one -> new Browser(forum, "it-IT", 1280));
        String path = Links.path(forum.mails(person).getFirst(), link);
        browser.open(path);
        if (browser.page.locator("input[name=password]").count() > 0) {
            if (registered) {
                browser.answer(person);
            } else {
                browser.register(person);
            }
            browser.page.waitForURL("**" + path);
        }
        return browser;
    }

    @Override
    public void close() {
        browsers.values().forEach(Browser::close);
    }
}
