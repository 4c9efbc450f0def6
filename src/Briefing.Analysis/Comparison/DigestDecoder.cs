using System.Collections.Immutable;
using System.Text;
using Briefing.Analysis.Sourcing;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Comparison;

/// <summary>Reads what <see cref="DigestEncoder"/> wrote.</summary>
internal sealed class DigestDecoder : IDisposable
{
    private readonly BinaryReader _reader;
    private readonly MemoryStream _bytes;

    private DigestDecoder(byte[] bytes)
    {
        _bytes = new MemoryStream(bytes, writable: false);
        _reader = new BinaryReader(_bytes, Encoding.Unicode);
    }

    /// <summary>The digest of some bytes, <see langword="null"/> where another version wrote them.</summary>
    /// <exception cref="EndOfStreamException">The bytes end too early.</exception>
    public static ArticleDigest? Decode(string key, byte[] bytes)
    {
        using var decoder = new DigestDecoder(bytes);
        return decoder._reader.ReadByte() == ArticleDigest.Version ? decoder.Article(key) : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _bytes.Dispose();
    }

    private ArticleDigest Article(string key)
    {
        var metadata = new ArticleMetadata { Outlet = OptionalText(), Published = OptionalText() };
        var runs = _reader.Read7BitEncodedInt();
        var signature = Many(runs == 0 ? 0 : TextSketch.Places, _reader.ReadUInt32);
        var names = Words();
        return new ArticleDigest(key, metadata, Many(Claim), names, TextSketch.Restore(signature, runs));
    }

    private ClaimDigest Claim() =>
        new()
        {
            Id = _reader.Read7BitEncodedInt(),
            Words = Words(),
            Quantities = Many(() =>
                new Quantity(
                    _reader.ReadDouble(),
                    _reader.ReadDouble(),
                    _reader.ReadUInt32(),
                    _reader.ReadUInt32(),
                    Span(),
                    _reader.ReadString()
                )
            ),
            Times = Many(_reader.ReadString),
            IsNegative = _reader.ReadBoolean(),
            IsAttributed = _reader.ReadBoolean(),
            Firmness = _reader.ReadByte(),
            Origin = Origin(),
            Content = Many(Span),
            Hedges = Many(Span),
            Denial = Many(Span),
        };

    private ClaimOrigin Origin() =>
        new()
        {
            Name = OptionalText(),
            Outlet = OptionalText(),
            Relays = Many(_reader.ReadString),
            RelaySpans = Many(Span),
            Label = _reader.ReadString(),
            Spans = Many(Span),
            Count = _reader.ReadBoolean() ? new SourceCount(_reader.Read7BitEncodedInt(), Span()) : null,
            IsPlural = _reader.ReadBoolean(),
            IsFormer = _reader.ReadBoolean(),
        };

    private ImmutableArray<ClaimWord> Words() =>
        Many(() =>
        {
            var id = _reader.ReadUInt32();
            var weight = _reader.ReadByte() / DigestEncoder.WeightSteps;
            var marks = _reader.ReadByte();
            var head = (marks & 8) != 0 ? _reader.ReadUInt32() : 0;
            return new ClaimWord(id, weight, (marks & 3) - 1, (marks & 4) != 0, head, Span());
        });

    private TextSpan Span()
    {
        var start = _reader.Read7BitEncodedInt();
        return new TextSpan(start, start + _reader.Read7BitEncodedInt());
    }

    private string? OptionalText() => _reader.ReadBoolean() ? _reader.ReadString() : null;

    private ImmutableArray<T> Many<T>(Func<T> read) => Many(_reader.Read7BitEncodedInt(), read);

    private static ImmutableArray<T> Many<T>(int count, Func<T> read)
    {
        var all = ImmutableArray.CreateBuilder<T>(count);
        for (var at = 0; at < count; at++)
        {
            all.Add(read());
        }

        return all.MoveToImmutable();
    }
}
