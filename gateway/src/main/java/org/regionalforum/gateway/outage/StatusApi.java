package org.regionalforum.gateway.outage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The state of all parts, for anybody; it names no address and no reason. */
@RestController
class StatusApi {

    private final StatusBoard board;

    StatusApi(StatusBoard board) {
        this.board = board;
    }

    /** @param status "up" when every part is, else "partly" */
    record Status(String status, Map<String, String> services) {}

    @GetMapping("/status")
    ResponseEntity<Status> status() {
        Map<String, Boolean> parts = board.parts();
        Map<String, String> services = new LinkedHashMap<>();
        parts.forEach((code, up) -> services.put(code, up ? "up" : "down"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Status(parts.containsValue(false) ? "partly" : "up", services));
    }
}
