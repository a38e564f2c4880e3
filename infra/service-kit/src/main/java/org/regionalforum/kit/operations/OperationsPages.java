package org.regionalforum.kit.operations;

import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.inbox.DeadLetter;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Operations of this service as a page. */
@Controller
@RequestMapping("/operations/${forum.service}")
final class OperationsPages {
    private final OperationsDesk desk;

    OperationsPages(OperationsDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String overview(Actor actor, Cursor cursor, @RequestParam(defaultValue = "false") boolean still, Model model) {
        Overview overview = desk.overview(actor);
        Items<DeadLetter> letters =
                Items.page(desk.deadLetters(actor, cursor.after(), cursor.limit()), cursor.limit(), DeadLetter::id);
        String here = "/operations/" + overview.service();
        model.addAttribute("overview", overview);
        model.addAttribute("still", still);
        model.addAttribute("letters", letters.items());
        model.addAttribute("path", here);
        model.addAttribute("next", letters.next() == null ? null : here + "?after=" + letters.next());
        model.addAttribute("first", cursor.after() == null ? null : here);
        return "kit/operations";
    }

    @PostMapping("/dead-letters/{id}/replay")
    String replay(Actor actor, @PathVariable String id) {
        boolean applied = desk.replay(actor, id) == null;
        return back(applied ? "done=operations.replayed" : "still=true");
    }

    @PostMapping("/due-jobs/retry")
    String retry(Actor actor, @RequestParam String kind, @RequestParam String key) {
        desk.retry(actor, kind, key);
        return back("done=operations.job-retried");
    }

    @PostMapping("/rebuilds/{table}")
    String rebuild(Actor actor, @PathVariable String table) {
        desk.rebuild(actor, table);
        return back("done=operations.rebuild-begun");
    }

    private String back(String saying) {
        return "redirect:/operations/" + desk.service() + "?" + saying;
    }
}
