using System.Collections.Immutable;
using System.Text;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Comparison;

/// <summary>Writes a digest into few bytes: a word of a claim takes about ten. <see cref="DigestDecoder"/> reads them.</summary>
internal sealed class DigestEncoder : IDisposable
{
    /// <summary>Weights are kept in tenths of a bit, as the table of rarity has them.</summary>
    public const float WeightSteps = 10;

    private readonly MemoryStream _bytes = new();
    private readonly BinaryWriter _writer;

    private DigestEncoder() => _writer = new BinaryWriter(_bytes, Encoding.Unicode);

    /// <summary>The bytes of a digest, without its key.</summary>
    public static byte[] Encode(ArticleDigest article)
    {
        using var encoder = new DigestEncoder();
        encoder.Write(article);
        encoder._writer.Flush();
        return encoder._bytes.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void Write(ArticleDigest article)
    {
        _writer.Write((byte)ArticleDigest.Version);
        Write(article.Outlet);
        Write(article.Published);
        _writer.Write7BitEncodedInt(article.Sketch.Runs);
        foreach (var place in article.Sketch.Signature)
        {
            _writer.Write(place);
        }

        Write(article.Names);
        _writer.Write7BitEncodedInt(article.Claims.Length);
        foreach (var claim in article.Claims)
        {
            Write(claim);
        }
    }

    private void Write(ClaimDigest claim)
    {
        _writer.Write7BitEncodedInt(claim.Id);
        Write(claim.Words);
        _writer.Write7BitEncodedInt(claim.Quantities.Length);
        foreach (var quantity in claim.Quantities)
        {
            _writer.Write(quantity.Low);
            _writer.Write(quantity.High);
            _writer.Write(quantity.Unit);
            _writer.Write(quantity.SecondUnit);
            Write(quantity.Span);
            _writer.Write(quantity.Words);
        }

        Write(claim.Times);
        _writer.Write(claim.IsNegative);
        _writer.Write(claim.IsAttributed);
        _writer.Write((byte)claim.Firmness);
        Write(claim.Origin);
        Write(claim.Content);
        Write(claim.Hedges);
        Write(claim.Denial);
    }

    private void Write(ClaimOrigin origin)
    {
        Write(origin.Name);
        Write(origin.Outlet);
        Write(origin.Relays);
        Write(origin.RelaySpans);
        _writer.Write(origin.Label);
        Write(origin.Spans);
        _writer.Write(origin.Count is not null);
        if (origin.Count is { } count)
        {
            _writer.Write7BitEncodedInt(count.Number);
            Write(count.Span);
        }

        _writer.Write(origin.IsPlural);
        _writer.Write(origin.IsFormer);
    }

    private void Write(ImmutableArray<ClaimWord> words)
    {
        _writer.Write7BitEncodedInt(words.Length);
        foreach (var word in words)
        {
            _writer.Write(word.Id);
            _writer.Write((byte)MathF.Round(word.Weight * WeightSteps));
            _writer.Write((byte)(word.Side + 1 + (word.IsName ? 4 : 0) + (word.Head != 0 ? 8 : 0)));
            if (word.Head != 0)
            {
                _writer.Write(word.Head);
            }

            Write(word.Place);
        }
    }

    private void Write(TextSpan span)
    {
        _writer.Write7BitEncodedInt(span.Start);
        _writer.Write7BitEncodedInt(span.Length);
    }

    private void Write(ImmutableArray<TextSpan> spans)
    {
        _writer.Write7BitEncodedInt(spans.Length);
        foreach (var span in spans)
        {
            Write(span);
        }
    }

    private void Write(ImmutableArray<string> texts)
    {
        _writer.Write7BitEncodedInt(texts.Length);
        foreach (var text in texts)
        {
            _writer.Write(text);
        }
    }

    private void Write(string? text)
    {
        _writer.Write(text is not null);
        if (text is not null)
        {
            _writer.Write(text);
        }
    }
}
