package org.regionalforum.kit.operations;

import org.regionalforum.kit.problem.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contract of this service's topics, as event-contracts has it. */
@RestController
final class AsyncApi {
    private final Resource contract;

    AsyncApi(@Value("${forum.service}") String service) {
        contract = new ClassPathResource("asyncapi/" + service + ".json");
    }

    @GetMapping(path = "${forum.api}/asyncapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Resource> contract() {
        if (!contract.exists()) {
            throw Refusal.notFound();
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(contract);
    }
}
