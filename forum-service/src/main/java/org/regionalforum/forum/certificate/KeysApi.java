package org.regionalforum.forum.certificate;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys that certificates are checked with; nobody needs an account. Keep a copy: a check with keys from another day says more. */
@Tag(name = "keys")
@RestController
@RequestMapping("${forum.api}/keys")
class KeysApi {
    private final KeyRing keys;

    KeysApi(KeyRing keys) {
        this.keys = keys;
    }

    @GetMapping
    PublicKeys list() {
        return keys.publicKeys();
    }
}
