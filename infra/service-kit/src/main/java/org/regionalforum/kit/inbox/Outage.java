package org.regionalforum.kit.inbox;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Tells failures that pass by themselves, and say nothing about the fact at hand, from those that do not. */
final class Outage {
    private Outage() {}

    static boolean is(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++, cause = cause.getCause()) {
            boolean passes = switch (cause) {
                case MongoSocketException e -> true;
                case MongoTimeoutException e -> true;
                case MongoNotPrimaryException e -> true;
                case MongoNodeIsRecoveringException e -> true;
                case MongoInterruptedException e -> true;
                case MongoException e -> e.hasErrorLabel("RetryableWriteError") || isClosed(e);
                case TransientDataAccessException e -> true;
                case DataAccessResourceFailureException e -> true;
                case RetriableException e -> true;
                case InterruptException e -> true;
                case InterruptedException e -> true;
                case Refusal e -> e.kind() == Refusal.Kind.UNAVAILABLE;
                case IllegalStateException e -> isClosed(e); // the driver's client while the service stops
                default -> false;
            };
            if (passes) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClosed(Throwable e) {
        return "state should be: open".equals(e.getMessage());
    }
}
