using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Judgements;

/// <summary>Answers for the judgement forms that a page had when it was opened and has no more.</summary>
public sealed partial class LostForm
{
    /// <summary>The names of the forms that the page has.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyCollection<string> Names { get; set; } = [];

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private string? Handler { get; set; }

    private IReadOnlyList<string> Written { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (Context?.Request is not { HasFormContentType: true } request)
        {
            return;
        }

        var form = await request.ReadFormAsync(Context.RequestAborted);
        // Only a judgement's form has these; whatever else is sent here is nobody's.
        if (form.ContainsKey("Version") && form["_handler"].ToString() is { Length: > 0 } name && !Names.Contains(name))
        {
            Handler = name;
            Written =
            [
                .. new[] { form["Value"].ToString(), form["Reason"].ToString() }.Where(words => words.Length > 0),
            ];
        }
    }
}
