package org.regionalforum.kit.file;

/**
 * Says for a part of the service which kept files it refers to; a bean. Where there is one, files that nobody refers to a day
 * after they were kept are removed: a process may have died between keeping a file and writing what refers to it.
 */
@FunctionalInterface
public interface FileUse {
    boolean refersTo(String file);
}
