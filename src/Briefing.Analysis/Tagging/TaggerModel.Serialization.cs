using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace Briefing.Analysis.Tagging;

/// <content>The file format, little-endian: magic, tags, words, features, weights.</content>
public sealed partial class TaggerModel
{
    private const uint Magic = 0x31544742;

    private static readonly Lazy<TaggerModel> s_default = new(LoadDefault);

    /// <summary>The model that comes with the library.</summary>
    public static TaggerModel Default => s_default.Value;

    /// <summary>Reads a model.</summary>
    /// <param name="stream">What <see cref="Write"/> has written.</param>
    /// <exception cref="InvalidDataException">The stream holds no such model.</exception>
    /// <exception cref="EndOfStreamException">The stream ends too early.</exception>
    public static TaggerModel Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("This is not a tagger model, or one of another version.");
        }

        var tags = new TagPair[reader.ReadByte()];
        for (var index = 0; index < tags.Length; index++)
        {
            tags[index] = new TagPair((UniversalTag)reader.ReadByte(), (PennTag)reader.ReadByte());
        }

        var words = new (uint, byte, ushort)[reader.ReadInt32()];
        for (var index = 0; index < words.Length; index++)
        {
            words[index] = (reader.ReadUInt32(), reader.ReadByte(), reader.ReadUInt16());
        }

        var rows = new KeyValuePair<uint, ushort[]>[reader.ReadInt32()];
        for (var index = 0; index < rows.Length; index++)
        {
            var key = reader.ReadUInt32();
            var pairs = new ushort[reader.ReadByte()];
            for (var pair = 0; pair < pairs.Length; pair++)
            {
                pairs[pair] = reader.ReadUInt16();
            }

            rows[index] = new(key, pairs);
        }

        return Create([.. tags], words, rows);
    }

    /// <summary>Writes the model; the same model gives the same bytes.</summary>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write((byte)Tags.Length);
        foreach (var tag in Tags)
        {
            writer.Write((byte)tag.Universal);
            writer.Write((byte)tag.Penn);
        }

        var words = _words.Where(word => word.Key != 0).OrderBy(word => word.Key).ToArray();
        writer.Write(words.Length);
        foreach (var word in words)
        {
            writer.Write(word.Key);
            writer.Write(word.Ambiguity);
            writer.Write(word.Cluster);
        }

        var slots = _slots.Where(slot => slot.Key != 0).OrderBy(slot => slot.Key).ToArray();
        writer.Write(slots.Length);
        foreach (var slot in slots)
        {
            writer.Write(slot.Key);
            writer.Write((byte)slot.Count);
            foreach (var pair in _pairs.AsSpan(slot.Start, slot.Count))
            {
                writer.Write(pair);
            }
        }
    }

    /// <summary>Puts a model together.</summary>
    /// <param name="tags">The tags.</param>
    /// <param name="words">What is known of words, by the hash of their lower form.</param>
    /// <param name="rows">For each feature, pairs of a tag in the upper and a signed weight in the lower byte.</param>
    internal static TaggerModel Create(
        ImmutableArray<TagPair> tags,
        IReadOnlyCollection<(uint Word, byte Ambiguity, ushort Cluster)> words,
        IReadOnlyCollection<KeyValuePair<uint, ushort[]>> rows
    )
    {
        var wordSlots = new WordSlot[CapacityFor(words.Count)];
        foreach (var (word, ambiguity, cluster) in words)
        {
            var key = KeyOf(word);
            var index = (int)(key & (wordSlots.Length - 1));
            while (wordSlots[index].Key != 0)
            {
                index = (index + 1) & (wordSlots.Length - 1);
            }

            wordSlots[index] = new WordSlot(key, ambiguity, cluster);
        }

        var slots = new Slot[CapacityFor(rows.Count)];
        var allPairs = new ushort[rows.Sum(row => row.Value.Length)];
        var start = 0;
        foreach (var (feature, pairs) in rows)
        {
            var key = KeyOf(feature);
            var index = (int)(key & (slots.Length - 1));
            while (slots[index].Key != 0)
            {
                index = (index + 1) & (slots.Length - 1);
            }

            slots[index] = new Slot(key, start, pairs.Length);
            pairs.CopyTo(allPairs, start);
            start += pairs.Length;
        }

        return new TaggerModel(tags, slots, allPairs, wordSlots);
    }

    private static TaggerModel LoadDefault()
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("Briefing.Analysis.Models.tagger.bin")
            ?? throw new InvalidOperationException("The tagger's model is missing from the assembly.");
        return Read(stream);
    }
}
