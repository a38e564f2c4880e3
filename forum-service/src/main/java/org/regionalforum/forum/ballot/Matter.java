package org.regionalforum.forum.ballot;

import java.util.List;
import org.regionalforum.forum.text.WrittenText;

/**
 * What a ballot decides on, as it stood when the ballot was announced; a later version of the proposal changes nothing in it.
 *
 * @param number of the proposal in its network
 * @param kind what the proposal asks for
 * @param version that is voted on
 * @param titleId the title's id on the topic of texts
 * @param author organisation that proposed it
 * @param person who proposed it
 * @param supporters persons who supported this version
 */
public record Matter(
        String proposal,
        int number,
        String kind,
        int version,
        String title,
        String titleId,
        String textHash,
        String titleHash,
        String author,
        String authorName,
        String person,
        List<String> supporters) {
    Matter withoutTitle() {
        return new Matter(
                proposal,
                number,
                kind,
                version,
                WrittenText.REMOVED,
                titleId,
                textHash,
                titleHash,
                author,
                authorName,
                person,
                supporters);
    }
}
