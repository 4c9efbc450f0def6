using System.Runtime.InteropServices;
using System.Text;

namespace Briefing.Analysis.Attributions.Learned;

/// <content>The file: little-endian; embeddings and weights a byte a number with a scale a row, the rest as it is.</content>
public sealed partial class AttributionModel
{
    private static ReadOnlySpan<byte> Magic => "BRATTR02"u8;

    /// <summary>Writes the model; the same model gives the same bytes.</summary>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        var shape = Network.Shape;
        writer.Write(shape.Hidden);
        writer.Write(shape.Layers.Length);
        writer.Write(shape.Layers[0].Window);
        writer.Write(shape.Tables[FeatureEncoder.Word].Rows);
        WriteVocabulary(writer);
        writer.Write(Network.Vectors.Width);
        writer.Write(Network.Vectors.Count);
        writer.Write(MemoryMarshal.AsBytes(Network.Vectors.Values));
        writer.Write(MemoryMarshal.AsBytes(Network.Vectors.Scales));
        foreach (var (start, rows, width) in Blocks(shape))
        {
            WriteRows(writer, Network.Parameters.AsSpan(start, rows * width), width);
        }

        foreach (var (start, length) in Rest(shape))
        {
            writer.Write(MemoryMarshal.AsBytes(Network.Parameters.AsSpan(start, length)));
        }

        writer.Write(MemoryMarshal.AsBytes(Linker.Weights.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(Confidence.Weights.AsSpan()));
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">It is not a model of this version.</exception>
    /// <exception cref="EndOfStreamException">The stream ends too early.</exception>
    public static AttributionModel Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
        {
            throw new InvalidDataException("This is not an attribution model of this version.");
        }

        var hidden = ReadSize(reader, 1024);
        var layers = ReadSize(reader, 16);
        var window = ReadSize(reader, 16);
        var words = ReadSize(reader, 1 << 20);
        var vocabulary = ReadVocabulary(reader);
        var width = ReadSize(reader, 1024);
        var count = ReadSize(reader, 1 << 20);
        var values = new sbyte[width * count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        var vectors = new WordVectors(width, values, ReadNumbers(reader, count));
        var shape = new NetworkShape(FeatureEncoder.TableSizes(words), width, hidden, layers, window, RoleLabel.Count);
        var parameters = new float[shape.Parameters];
        foreach (var (start, rows, columns) in Blocks(shape))
        {
            ReadRows(reader, parameters.AsSpan(start, rows * columns), columns);
        }

        foreach (var (start, length) in Rest(shape))
        {
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(parameters.AsSpan(start, length)));
        }

        var linker = new SegmentLinker(ReadNumbers(reader, SegmentLinker.WeightCount));
        var scale = new ConfidenceScale([.. ReadNumbers(reader, ConfidenceEvidence.Count)]);
        return new AttributionModel(vocabulary, new TaggingNetwork(shape, vectors, parameters), linker, scale);
    }

    private static IEnumerable<(int Start, int Rows, int Width)> Blocks(NetworkShape shape)
    {
        for (var table = 0; table < shape.Tables.Length; table++)
        {
            yield return (shape.TableOffsets[table], shape.Tables[table].Rows, shape.Tables[table].Width);
        }

        foreach (var layer in shape.Layers)
        {
            yield return (layer.Weights, layer.Rows, layer.Columns);
        }
    }

    private static IEnumerable<(int Start, int Length)> Rest(NetworkShape shape)
    {
        foreach (var layer in shape.Layers)
        {
            yield return (layer.Peepholes, 8 * layer.Hidden);
        }

        yield return (shape.OutputWeights, shape.Parameters - shape.OutputWeights);
    }

    private void WriteVocabulary(BinaryWriter writer)
    {
        var entries = Vocabulary.Entries.ToList();
        writer.Write(entries.Count);
        foreach (var entry in entries)
        {
            writer.Write(entry.Hash);
            writer.Write((ushort)entry.Row);
            writer.Write((ushort)(entry.Vector + 1));
        }
    }

    private static Vocabulary ReadVocabulary(BinaryReader reader)
    {
        var entries = new VocabularyEntry[ReadSize(reader, 1 << 20)];
        for (var index = 0; index < entries.Length; index++)
        {
            entries[index] = new VocabularyEntry(reader.ReadUInt32(), reader.ReadUInt16(), reader.ReadUInt16() - 1);
        }

        return new Vocabulary(entries);
    }

    private static void WriteRows(BinaryWriter writer, ReadOnlySpan<float> values, int width)
    {
        var bytes = new sbyte[width];
        for (var start = 0; start < values.Length; start += width)
        {
            writer.Write(ByteRows.Round(values.Slice(start, width), bytes));
            writer.Write(MemoryMarshal.AsBytes(bytes.AsSpan()));
        }
    }

    private static void ReadRows(BinaryReader reader, Span<float> values, int width)
    {
        var bytes = new sbyte[width];
        for (var start = 0; start < values.Length; start += width)
        {
            var scale = reader.ReadSingle();
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(bytes.AsSpan()));
            for (var i = 0; i < width; i++)
            {
                values[start + i] = bytes[i] * scale;
            }
        }
    }

    private static float[] ReadNumbers(BinaryReader reader, int count)
    {
        var numbers = new float[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }

    private static int ReadSize(BinaryReader reader, int limit)
    {
        var size = reader.ReadInt32();
        return size >= 0 && size <= limit
            ? size
            : throw new InvalidDataException("The attribution model has a size that cannot be.");
    }
}
