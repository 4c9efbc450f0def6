using Briefing.Analysis.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Briefing.Store.Conversions;

/// <summary>Stores a span in the form of <see cref="StoredSpans"/>.</summary>
internal sealed class SpanConverter()
    : ValueConverter<TextSpan, string>(span => StoredSpans.Encode(span), stored => StoredSpans.Decode(stored));
