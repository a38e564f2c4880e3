package org.regionalforum.local.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A Java program of the build that runs as a part.
 *
 * @param name of the part
 * @param jar as the build left it
 * @param heapMib the most its heap may take
 * @param training environment of the run that trains its AOT cache
 */
record Program(String name, Path jar, Start start, int heapMib, Map<String, String> training) {

    /** How the jar is entered. */
    sealed interface Start {

        /** Packed by Spring Boot: everything it needs is inside, and it can end once its context stands. */
        record Boot() implements Start {}

        /**
         * A class of a jar whose libraries lie beside it.
         *
         * @param rehearsal arguments of a training run; it is ended once it is ready
         */
        record Main(String className, String readyLine, List<String> rehearsal) implements Start {}
    }
}
