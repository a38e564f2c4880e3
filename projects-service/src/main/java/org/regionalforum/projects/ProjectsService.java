package org.regionalforum.projects;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class ProjectsService {
    public static void main(String[] arguments) {
        SpringApplication.run(ProjectsService.class, arguments);
    }
}
