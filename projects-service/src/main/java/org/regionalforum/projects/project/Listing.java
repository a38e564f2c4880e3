package org.regionalforum.projects.project;

import java.util.List;

/**
 * By what a registered project is found; absent while it is a draft or was withdrawn, so that no list shows it.
 *
 * @param key when it was registered, and its id: the order of lists
 * @param words of title, summary, names and places, without case and accents
 * @param places codes of its territories and of all that they lie in
 * @param organisations the lead and those who confirmed
 * @param from first day
 * @param to last day, far away where none is known
 */
public record Listing(
        String key,
        String network,
        String family,
        List<String> words,
        List<String> places,
        List<String> countries,
        List<Integer> goals,
        List<String> sectors,
        List<String> organisations,
        String from,
        String to,
        boolean mutual) {}
