package org.regionalforum.membership;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class MembershipService {
    public static void main(String[] arguments) {
        SpringApplication.run(MembershipService.class, arguments);
    }
}
