package dev.logs.block;

/**
 * How blocks are made.
 *
 * @param zstdLevel 1..22; higher is smaller and slower
 * @param rowsMax most entries in a block
 * @param bytesMax bytes of text after which a block ends; a single entry may be larger
 * @param form what is made of them
 */
public record BlockSettings(int zstdLevel, int rowsMax, long bytesMax, BlockForm form) {

    /** Highest {@link #rowsMax}. */
    public static final int ROWS_MAX = BlockLimits.ROWS_MAX;

    private static final int SMALL_ROWS_MAX = 16_384;

    /** Large entries are compressed no harder, however few they are: that takes seconds. */
    private static final int SMALL_BYTES_MAX = 2 << 20;

    private static final int SMALL_ZSTD_LEVEL = 15;

    public static final BlockSettings DEFAULT = new BlockSettings(9, 65_536, 8L << 20);

    /** For drafts. They have fewer entries than finished blocks, since several are filled at once, and are joined anyway. */
    public static final BlockSettings DRAFT = new BlockSettings(1, 16_384, 8L << 20, BlockForm.DRAFT);

    /** Of finished blocks. */
    public BlockSettings(int zstdLevel, int rowsMax, long bytesMax) {
        this(zstdLevel, rowsMax, bytesMax, BlockForm.FINISHED);
    }

    public BlockSettings {
        if (zstdLevel < 1 || zstdLevel > 22 || rowsMax < 1 || rowsMax > BlockLimits.ROWS_MAX || bytesMax < 1) {
            throw new IllegalArgumentException("settings out of range: level " + zstdLevel + ", rows " + rowsMax);
        }
    }

    /** The level for a block of these entries. Small ones, but for drafts, are compressed harder, which takes no time to speak of. */
    int zstdLevel(BlockInput entries) {
        boolean small =
                form == BlockForm.FINISHED && entries.size() < SMALL_ROWS_MAX && entries.textBytes() < SMALL_BYTES_MAX;
        return small ? Math.max(zstdLevel, SMALL_ZSTD_LEVEL) : zstdLevel;
    }
}
