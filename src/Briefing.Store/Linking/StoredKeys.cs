using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Briefing.Store.Linking;

/// <summary>Keys as eight little-endian bytes each.</summary>
internal static class StoredKeys
{
    /// <summary>The bytes of some keys.</summary>
    public static byte[] Encode(ImmutableArray<long> keys)
    {
        var bytes = new byte[keys.Length * sizeof(long)];
        for (var at = 0; at < keys.Length; at++)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at * sizeof(long)), keys[at]);
        }

        return bytes;
    }

    /// <summary>The keys of some bytes.</summary>
    public static ImmutableArray<long> Decode(byte[] bytes)
    {
        var keys = new long[bytes.Length / sizeof(long)];
        for (var at = 0; at < keys.Length; at++)
        {
            keys[at] = System.Buffers.Binary.BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at * sizeof(long)));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(keys);
    }
}
