package org.regionalforum.gateway.outage;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Asks an instance of a service whether it is ready. */
@Component
class Readiness {

    private final OutageProperties settings;
    private final HttpClient client;

    Readiness(OutageProperties settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.healthWait())
                .build();
    }

    /** Where an instance is asked. */
    URI question(URI instance) {
        return instance.resolve(settings.healthPath());
    }

    /** True when 200 comes back; false for any other answer and for none in time. */
    CompletableFuture<Boolean> of(URI question) {
        HttpRequest request =
                HttpRequest.newBuilder(question).timeout(settings.healthWait()).build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenApply(answer -> answer.statusCode() == 200)
                .exceptionally(_ -> false);
    }
}
