namespace Briefing.Ingestion.Readers;

/// <summary>A field of a front matter.</summary>
/// <param name="Key">Its key as written.</param>
/// <param name="Values">Its values: none for null, one for a scalar, several for a list of scalars.</param>
/// <param name="IsPlain">Whether it is a scalar, null or a list of scalars; anything deeper has no values.</param>
/// <param name="Line">Its line in the file, from 1.</param>
internal sealed record YamlField(string Key, IReadOnlyList<string> Values, bool IsPlain, long Line);
