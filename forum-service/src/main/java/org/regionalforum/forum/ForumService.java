package org.regionalforum.forum;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class ForumService {
    public static void main(String[] arguments) {
        SpringApplication.run(ForumService.class, arguments);
    }
}
