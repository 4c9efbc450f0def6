using System.Collections.Immutable;
using Briefing.Analysis.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Briefing.Store.Conversions;

/// <summary>Stores a list of spans in the form of <see cref="StoredSpans"/>.</summary>
internal sealed class SpanListConverter()
    : ValueConverter<ImmutableArray<TextSpan>, string>(
        spans => StoredSpans.Encode(spans),
        stored => StoredSpans.DecodeList(stored)
    );
