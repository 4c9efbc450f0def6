namespace Briefing.Browser.Tests.Payloads;

/// <summary>A piece of text that runs script, or fetches from elsewhere, where a page writes it down without care.</summary>
/// <param name="Number">What it reports when it runs.</param>
/// <param name="Family">What it tries.</param>
/// <param name="Text">The text.</param>
/// <param name="Careless">The page that would write it down without care; with <paramref name="Text"/> in it.</param>
internal sealed record Payload(int Number, string Family, string Text, string Careless)
{
    /// <summary>The function that payloads call.</summary>
    public const string Function = "fire";

    /// <summary>The host that payloads fetch from; it is nowhere.</summary>
    public const string Host = "marker.test";
}
