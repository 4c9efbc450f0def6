using Briefing.Store.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Briefing.Web.Security;

/// <summary>Registers accounts, sessions, access tokens and the rules of who may come where.</summary>
internal static class AccountServiceCollectionExtensions
{
    /// <summary>The shortest password. Length is what counts; no mixture of signs is asked for.</summary>
    public const int MinPasswordLength = 12;

    /// <summary>The longest password, so that nobody keeps the server hashing.</summary>
    public const int MaxPasswordLength = 256;

    private const int HashIterations = 210_000;
    private const int MaxFailedAttempts = 5;
    private static readonly TimeSpan s_lockout = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_session = TimeSpan.FromDays(7);
    private static readonly TimeSpan s_secondStep = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_invitation = TimeSpan.FromDays(3);

    /// <summary>Registers them.</summary>
    public static void AddBriefingAccounts(this IServiceCollection services)
    {
        services
            .AddOptions<AccountOptions>()
            .BindConfiguration(AccountOptions.SectionName)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        AddIdentity(services);
        AddSchemes(services);
        services.AddAuthorization();
        services
            .AddOptions<AuthorizationOptions>()
            .Configure<IOptions<AccountOptions>>((rules, accounts) => Policies.AddTo(rules, accounts.Value));
        SignInLimits.Add(services);
        services.AddCascadingAuthenticationState();
        services.AddScoped<CircuitSession>();
        services.AddScoped<AuthenticationStateProvider>(provider => provider.GetRequiredService<CircuitSession>());
        services.AddSingleton<SetupLink>();
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddSingleton<IPersonalDataProtector, SecretProtector>();
        services.AddScoped<IUserConfirmation<Account>, ActiveAccounts>();
        services
            .AddIdentityCore<Account>(options =>
            {
                options.Password.RequiredLength = MinPasswordLength;
                options.Password.RequiredUniqueChars = 5;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = MaxFailedAttempts;
                options.Lockout.DefaultLockoutTimeSpan = s_lockout;
                options.SignIn.RequireConfirmedAccount = true;
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddBriefingAccountStore()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountClaimsFactory>()
            .AddTokenProvider<DataProtectorTokenProvider<Account>>(TokenOptions.DefaultProvider)
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = s_invitation);
        services.AddScoped<AccountService>();
    }

    private static void AddSchemes(IServiceCollection services)
    {
        services.AddScoped<SessionEvents>();
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                options =>
                {
                    Harden(options, "briefing-session", s_session);
                    options.SlidingExpiration = true;
                    options.EventsType = typeof(SessionEvents);
                }
            )
            .AddCookie(
                IdentityConstants.TwoFactorUserIdScheme,
                options => Harden(options, "briefing-second-step", s_secondStep)
            )
            .AddScheme<AuthenticationSchemeOptions, AccessTokenHandler>(AccessTokenHandler.SchemeName, null);
    }

    private static void Harden(CookieAuthenticationOptions options, string name, TimeSpan life)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = life;
    }
}
