package dev.logs.format;

import java.time.ZoneId;

/** The abbreviations of time zones that logs write, and their offsets. */
final class ZoneAbbreviations {

    private static final int LETTERS_MAX = 5;

    /** Name and offset as hhmm; searched from the front. */
    private static final String COMMON =
            "UTC +0000 GMT +0000 UT +0000 UCT +0000 WET +0000 WEST +0100 BST +0100 CET +0100 "
                    + "CEST +0200 MET +0100 MEST +0200 MEZ +0100 MESZ +0200 EET +0200 EEST +0300 MSK +0300 MSD +0400 TRT +0300 "
                    + "IST +0530 IDT +0300 EST -0500 EDT -0400 CST -0600 CDT -0500 MST -0700 MDT -0600 PST -0800 PDT -0700 "
                    + "AKST -0900 AKDT -0800 HST -1000 HDT -0900 AST -0400 ADT -0300 NST -0330 NDT -0230 BRT -0300 BRST -0200 "
                    + "ART -0300 CLT -0400 CLST -0300 COT -0500 PET -0500 SAST +0200 CAT +0200 WAT +0100 EAT +0300 GST +0400 "
                    + "IRST +0330 PKT +0500 NPT +0545 MMT +0630 ICT +0700 WIB +0700 WITA +0800 WIT +0900 HKT +0800 SGT +0800 "
                    + "PHT +0800 MYT +0800 JST +0900 KST +0900 AWST +0800 ACST +0930 ACDT +1030 AEST +1000 AEDT +1100 "
                    + "NZST +1200 NZDT +1300 SST -1100 ";

    /** What abbreviations mean in zones whose names begin so; elsewhere they have their common meaning. */
    private static final String[][] REGIONAL = {
        {"Asia/Jerusalem", "IST +0200 "},
        {"Asia/Manila", "PST +0800 "},
        {"Asia/", "CST +0800 BST +0600 AST +0300 MST +0800 "},
        {"Europe/Dublin", "IST +0100 "},
        {"America/Havana", "CST -0500 CDT -0400 "},
        {"Australia/", "EST +1000 EDT +1100 CST +0930 CDT +1030 "},
        {"Pacific/Guam", "CST +1000 "},
    };

    private final int[] keys;
    private final int[] offsets;

    /** @param zone of the source, which decides what an abbreviation means that several zones use */
    ZoneAbbreviations(ZoneId zone) {
        StringBuilder table = new StringBuilder();
        for (String[] region : REGIONAL) {
            if (zone.getId().startsWith(region[0])) {
                table.append(region[1]);
            }
        }
        String[] words = table.append(COMMON).toString().split(" ");
        keys = new int[words.length / 2];
        offsets = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            String name = words[2 * i];
            for (int j = 0; j < name.length(); j++) {
                keys[i] = extend(keys[i], name.charAt(j));
            }
            int clock = Integer.parseInt(words[2 * i + 1]);
            offsets[i] = clock / 100 * 3600 + clock % 100 * 60;
        }
    }

    /** The offset in seconds that upper-case letters mean, or {@link TimeFields#ABSENT}. */
    int offset(byte[] line, int from, int letters) {
        if (letters > LETTERS_MAX) {
            return TimeFields.ABSENT;
        }
        int key = 0;
        for (int i = from; i < from + letters; i++) {
            if (line[i] > 'Z') {
                return TimeFields.ABSENT;
            }
            key = extend(key, line[i]);
        }
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == key) {
                return offsets[i];
            }
        }
        return TimeFields.ABSENT;
    }

    /** Five bits a letter. */
    private static int extend(int key, int letter) {
        return key << 5 | (letter - 'A' + 1);
    }
}
