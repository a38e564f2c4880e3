package org.regionalforum.notification.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses belong to the public internet: all that the registries of special purpose addresses (RFC 6890, IANA) leave.
 * An IPv6 address that carries an IPv4 one (mapped, NAT64, 6to4, Teredo) is judged by what it carries.
 */
final class PublicAddresses {
    private static final List<Block> SPECIAL_V4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Only 2000::/3 is given out at all; of it these are special. */
    private static final List<Block> SPECIAL_V6 = blocks("2001:db8::/32", "2001:10::/28", "2001:20::/28", "3fff::/20");

    private static final Block GIVEN_OUT = Block.of("2000::/3");
    private static final Block MAPPED = Block.of("64:ff9b::/96"); // NAT64; ::ffff:0:0/96 Java reads as IPv4 itself
    private static final Block SIX_TO_FOUR = Block.of("2002::/16");
    private static final Block TEREDO = Block.of("2001::/32");

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address v4 -> SPECIAL_V4.stream().noneMatch(block -> block.contains(bytes));
            case Inet6Address v6 -> containsV6(bytes);
            default -> false;
        };
    }

    private static boolean containsV6(byte[] bytes) {
        if (MAPPED.contains(bytes)) {
            return containsV4(Arrays.copyOfRange(bytes, 12, 16));
        }
        if (SIX_TO_FOUR.contains(bytes)) {
            return containsV4(Arrays.copyOfRange(bytes, 2, 6));
        }
        return GIVEN_OUT.contains(bytes)
                && !TEREDO.contains(bytes)
                && SPECIAL_V6.stream().noneMatch(block -> block.contains(bytes));
    }

    private static boolean containsV4(byte[] bytes) {
        return SPECIAL_V4.stream().noneMatch(block -> block.contains(bytes));
    }

    private static List<Block> blocks(String... all) {
        return Arrays.stream(all).map(Block::of).toList();
    }

    /** Addresses that begin with the same bits. */
    private record Block(byte[] start, int bits) {
        static Block of(String text) {
            String[] parts = text.split("/", 2);
            try {
                return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
