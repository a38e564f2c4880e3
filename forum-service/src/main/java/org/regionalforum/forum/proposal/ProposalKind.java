package org.regionalforum.forum.proposal;

/** What a proposal asks for. */
public enum ProposalKind {
    /** What the network says with one voice. */
    POSITION,
    /** Something asked of an institution. */
    REQUEST,
    /** A rule of the network. */
    REGULATION,
    OTHER
}
