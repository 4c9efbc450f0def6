using System.Reflection;
using System.Text;

namespace Briefing.Analysis.Mentions.Names;

/// <content>
/// The file format, little-endian: magic, the transitions, the number of features, and for each feature the distance
/// of its hash from the one before, a mask of the labels with weights, and those weights.
/// </content>
public sealed partial class NameModel
{
    private const uint Magic = 0x314E4742;
    private const int MostFeatures = 1 << 22;

    private static readonly Lazy<NameModel> s_default = new(LoadDefault);

    /// <summary>The model that comes with the library.</summary>
    public static NameModel Default => s_default.Value;

    /// <summary>Reads a model.</summary>
    /// <param name="stream">What <see cref="Write"/> has written.</param>
    /// <exception cref="InvalidDataException">The stream holds no such model.</exception>
    /// <exception cref="EndOfStreamException">The stream ends too early.</exception>
    public static NameModel Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("This is not a model of names, or one of another version.");
        }

        var transitions = new int[NameLabels.Count * NameLabels.Count];
        for (var index = 0; index < transitions.Length; index++)
        {
            transitions[index] = reader.ReadInt32();
        }

        var count = reader.ReadInt32();
        if (count is < 0 or > MostFeatures)
        {
            throw new InvalidDataException($"A model of names cannot have {count} features.");
        }

        var keys = new uint[count];
        var weights = new sbyte[count * NameLabels.RowLength];
        var key = 0u;
        for (var row = 0; row < count; row++)
        {
            key += (uint)reader.Read7BitEncodedInt();
            keys[row] = key;
            var labels = reader.ReadUInt16();
            for (var label = 0; label < NameLabels.Count; label++)
            {
                if ((labels >> label & 1) != 0)
                {
                    weights[(row * NameLabels.RowLength) + label] = reader.ReadSByte();
                }
            }
        }

        return new NameModel(keys, weights, transitions);
    }

    /// <summary>Writes the model; the same model gives the same bytes.</summary>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        foreach (var transition in _transitions)
        {
            writer.Write(transition);
        }

        writer.Write(FeatureCount);
        var last = 0u;
        foreach (var slot in _slots.Where(slot => slot.RowPlusOne != 0).OrderBy(slot => slot.Key))
        {
            writer.Write7BitEncodedInt((int)(slot.Key - last));
            last = slot.Key;
            WriteRow(writer, _weights.AsSpan((slot.RowPlusOne - 1) * NameLabels.RowLength, NameLabels.Count));
        }
    }

    private static void WriteRow(BinaryWriter writer, ReadOnlySpan<sbyte> row)
    {
        var labels = 0;
        for (var label = 0; label < row.Length; label++)
        {
            labels |= row[label] != 0 ? 1 << label : 0;
        }

        writer.Write((ushort)labels);
        foreach (var weight in row)
        {
            if (weight != 0)
            {
                writer.Write(weight);
            }
        }
    }

    private static NameModel LoadDefault()
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("Briefing.Analysis.Models.names.bin")
            ?? throw new InvalidOperationException("The model of names is missing from the assembly.");
        return Read(stream);
    }
}
