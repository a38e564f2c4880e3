package org.regionalforum.benchmark.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Papers over HTTP. */
@RestController
class PaperApi {
    private final Papers papers;

    PaperApi(Papers papers) {
        this.papers = papers;
    }

    /** What is needed to write a paper. */
    record NewPaper(@NotBlank String id, @NotBlank String text) {}

    /** What was written. */
    record PaperView(PaperId id, String title, String text) {}

    @PostMapping("/papers")
    @ResponseStatus(HttpStatus.CREATED)
    PaperView write(@Valid @RequestBody NewPaper asked) {
        Paper paper = Paper.write(new PaperId(asked.id()), "Paper " + asked.id(), asked.text());
        papers.keep(paper);
        return new PaperView(paper.id(), paper.title(), paper.text());
    }
}
