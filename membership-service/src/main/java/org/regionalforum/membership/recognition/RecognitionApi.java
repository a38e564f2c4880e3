package org.regionalforum.membership.recognition;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.file.Downloads;
import org.regionalforum.kit.web.Items;
import org.regionalforum.kit.web.Versioned;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.recognition.RecognitionDesk.Ended;
import org.regionalforum.membership.recognition.RecognitionDesk.Entered;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Which institutions recognise a network, by which act, and for how long. */
@Tag(name = "recognitions")
@RestController
@RequestMapping("${forum.api}/networks/{network}/recognitions")
class RecognitionApi {
    private final RecognitionDesk desk;
    private final LawClock clock;

    RecognitionApi(RecognitionDesk desk, LawClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    Items<RecognitionView> all(@PathVariable String network) {
        return new Items<>(
                desk.of(new NetworkId(network)).stream()
                        .map(recognition -> RecognitionView.of(recognition, clock.today()))
                        .toList(),
                null);
    }

    @PostMapping
    ResponseEntity<RecognitionView> record(
            Actor actor, @PathVariable String network, Once once, @RequestBody Entered entered) {
        Recognition recorded = desk.record(actor, new NetworkId(network), entered, once);
        String address = "/api/membership/networks/" + network + "/recognitions/"
                + recorded.id().value();
        return Versioned.created(recorded, address, RecognitionView.of(recorded, clock.today()));
    }

    @GetMapping("/{recognition}")
    ResponseEntity<RecognitionView> one(@PathVariable String network, @PathVariable String recognition) {
        return answer(desk.one(new NetworkId(network), new RecognitionId(recognition)));
    }

    @PostMapping(path = "/{recognition}/document", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<RecognitionView> attach(
            Actor actor,
            @PathVariable String network,
            @PathVariable String recognition,
            Expected expected,
            @RequestPart MultipartFile file) {
        return answer(desk.attach(actor, new NetworkId(network), new RecognitionId(recognition), expected, file));
    }

    @GetMapping("/{recognition}/document")
    ResponseEntity<Resource> document(@PathVariable String network, @PathVariable String recognition) {
        return Downloads.of(desk.open(new NetworkId(network), new RecognitionId(recognition)));
    }

    @PostMapping("/{recognition}/revocation")
    ResponseEntity<RecognitionView> revoke(
            Actor actor,
            @PathVariable String network,
            @PathVariable String recognition,
            Expected expected,
            @RequestBody Ended ended) {
        return answer(desk.revoke(actor, new NetworkId(network), new RecognitionId(recognition), expected, ended));
    }

    private ResponseEntity<RecognitionView> answer(Recognition recognition) {
        return Versioned.ok(recognition, RecognitionView.of(recognition, clock.today()));
    }
}
