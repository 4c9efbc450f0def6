using Briefing.Store.Accounts;
using Briefing.Store.Annotations;
using Briefing.Store.Judgements;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Judgements;

/// <summary>The form of one judgement. What somebody typed stays in it when it cannot be kept.</summary>
public sealed partial class JudgeForm(JudgementWriter writer, CallerContext caller, NavigationManager navigation)
{
    /// <summary>Sets the form apart from others of the page.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>What is judged.</summary>
    [Parameter, EditorRequired]
    public JudgementKind Kind { get; set; }

    /// <summary>What it is about, with its reading.</summary>
    [Parameter, EditorRequired]
    public AnnotationPlace Place { get; set; } = null!;

    /// <summary>The judgement as it is, or <see langword="null"/>.</summary>
    [Parameter, EditorRequired]
    public JudgementInfo? Current { get; set; }

    /// <summary>What is asked.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>Where to go when it is kept.</summary>
    [Parameter, EditorRequired]
    public string Return { get; set; } = "";

    /// <summary>What can be chosen; empty where it is written.</summary>
    [Parameter]
    public IReadOnlyList<(string Value, string Words)> Choices { get; set; } = [];

    /// <summary>What to call the choice of nothing.</summary>
    [Parameter]
    public string Nothing { get; set; } = "Not judged";

    /// <summary>Who can see to it; empty where nobody has to.</summary>
    [Parameter]
    public IReadOnlyList<(Guid Id, string Name)> People { get; set; } = [];

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private string? Value { get; set; }

    private string? Reason { get; set; }

    private Guid? Owner { get; set; }

    private int Version { get; set; }

    private IReadOnlyList<string> Errors { get; set; } = [];

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        Value = Current?.Value;
        Reason = Current?.Reason;
        Owner = Current?.OwnerId;
        Version = Current?.Version ?? 0;
    }

    private async Task SaveAsync()
    {
        var form = await Context!.Request.ReadFormAsync(Context.RequestAborted);
        Value = form.ContainsKey("TakeBack") ? "" : form["Value"].ToString().ReplaceLineEndings("\n");
        Reason = form["Reason"].ToString();
        Owner = Guid.TryParse(form["Owner"], out var owner) ? owner : null;
        Version = int.TryParse(form["Version"], out var version) ? version : 0;
        // What was seen: in another reading the same number may be something else.
        var seen = int.TryParse(form["Reading"], out var reading) ? reading : 0;
        var result = await writer.JudgeAsync(
            caller.Current,
            new JudgementOrder(Kind, Place with { Reading = seen }, Value, Reason, Owner, Version),
            CancellationToken.None
        );
        if (result.Outcome is AnnotationOutcome.Saved)
        {
            navigation.NavigateTo($"{Return}#{Name}");
            return;
        }

        Errors = [result.Problem!];
        if (result.Outcome is AnnotationOutcome.Conflict)
        {
            // Whoever has seen the other's judgement may change it.
            Version = result.Version;
        }
    }
}
