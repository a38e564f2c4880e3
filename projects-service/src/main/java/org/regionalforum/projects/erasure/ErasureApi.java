package org.regionalforum.projects.erasure;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Once;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests to remove a written text from sight. */
@Tag(name = "erasures")
@RestController
@RequestMapping("${forum.api}")
class ErasureApi {
    private final ErasureDesk desk;

    ErasureApi(ErasureDesk desk) {
        this.desk = desk;
    }

    /** Why a text is removed. */
    record TextErasure(@NotBlank String reason) {}

    @PostMapping("/texts/{text}/erasure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eraseText(Actor actor, @PathVariable String text, Once once, @Valid @RequestBody TextErasure erasure) {
        desk.removeText(actor, text, erasure.reason(), once);
    }
}
