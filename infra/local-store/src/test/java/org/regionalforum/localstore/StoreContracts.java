package org.regionalforum.localstore;

/** All that is expected of a store. */
interface StoreContracts
        extends WritingContract, BulkContract, ReadingContract, KeepingContract, UniquenessContract, RaceContract {}
