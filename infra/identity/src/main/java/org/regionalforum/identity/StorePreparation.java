package org.regionalforum.identity;

/**
 * What is done in the database before the first request. It is not done while the application is put together, since
 * that also happens where there is no database: when the cache for fast starts is made.
 */
@FunctionalInterface
public interface StorePreparation {

    void prepare();
}
