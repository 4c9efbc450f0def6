namespace Briefing.Analysis.Tokenizing;

/// <summary>A quotation whose closing mark has not been met.</summary>
/// <param name="Token">The index of its opening mark.</param>
/// <param name="IsDouble">Whether the mark is a double one.</param>
/// <param name="Index">Its place among the quotations found.</param>
internal readonly record struct OpenQuotation(int Token, bool IsDouble, int Index);
