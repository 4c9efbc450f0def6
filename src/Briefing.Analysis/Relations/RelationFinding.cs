using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>A relation with the words that show it.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Evidence">The words of the text that show it, those of its first claim before those of the other.</param>
internal sealed record RelationFinding(ClaimRelation Relation, ImmutableArray<TextSpan> Evidence);
