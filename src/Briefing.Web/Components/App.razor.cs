using Briefing.Web.Security;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components;

/// <summary>The document around every page. Reading pages get two style sheets and no framework script.</summary>
public partial class App
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private bool IsWorkPage => Context.GetEndpoint()?.Metadata.GetMetadata<WorkPageAttribute>() is not null;

    private string Nonce => CspNonce.Of(Context);
}
