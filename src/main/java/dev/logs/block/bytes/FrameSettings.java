package dev.logs.block.bytes;

/** A compressor and its level. */
public record FrameSettings(ZstdFrames zstd, int level) {}
