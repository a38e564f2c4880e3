package org.regionalforum.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the sample. */
@SpringBootApplication
public class SampleService {
    static void main(String[] args) {
        SpringApplication.run(SampleService.class, args);
    }
}
