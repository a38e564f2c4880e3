package org.regionalforum.sample;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.regionalforum.kit.file.FileUse;
import org.springframework.stereotype.Component;

/** Refers to the files that a test names. */
@Component
public class PlainFiles implements FileUse {
    final Set<String> used = ConcurrentHashMap.newKeySet();

    @Override
    public boolean refersTo(String file) {
        return used.contains(file);
    }
}
