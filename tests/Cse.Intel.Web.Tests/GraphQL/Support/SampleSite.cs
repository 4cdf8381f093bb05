using System.Net;
using System.Net.Http.Json;
using System.Text;
using Cse.Intel.Web.GraphQL.Http;
using GraphQL;
using GraphQL.DI;
using GraphQL.Types;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cse.Intel.Web.Tests.GraphQL.Support;

/// <summary>The GraphQL layer round the sample schema, on a real Kestrel at a free port of this machine.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    private WebApplication? _app;

    internal GraphQLLimits Limits { get; init; } = new();

    internal Action<IGraphQLBuilder> Schema { get; init; } = graph => graph
        .AddAutoSchema<SampleQuery>(schema => schema.WithMutation<SampleMutation>())
        .AddGraphTypes(typeof(SampleSite).Assembly);

    internal LogLines Logs { get; } = new();

    internal HttpClient Client { get; private set; } = null!;

    internal IServiceProvider Services => _app!.Services;

    internal Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Logging.AddProvider(Logs);
        builder.Services.AddAuthentication(SampleSignIn.Scheme)
            .AddScheme<AuthenticationSchemeOptions, SampleSignIn>(SampleSignIn.Scheme, null);
        var authorization = builder.Services.AddAuthorizationBuilder();
        foreach (var policy in new[] { "restricted.read", "restricted.write", "notes.read" })
            authorization.AddPolicy(policy, needs => needs.RequireClaim("may", policy));

        builder.Services.AddSingleton<WaitSignal>();
        builder.Services.AddCseGraphQLHttp(Schema, Limits);

        _app = builder.Build();
        _app.UseRouting();
        _app.UseAuthentication();
        _app.UseAuthorization();
        _app.MapGraphQL();
        await _app.StartAsync();

        var server = _app.Services.GetRequiredService<IServer>();
        Address = new Uri(new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.Single()), "/graphql");
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Address };
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
    }

    internal Task<Reply> AskAsync(string query, object? variables = null, string[]? may = null, string? accept = null, string? operationName = null) =>
        SendAsync(request =>
        {
            request.Content = JsonContent.Create(new { query, variables, operationName });
            SignIn(request, may);
            Accept(request, accept);
        });

    internal Task<Reply> PostAsync(string body, string? contentType = "application/json", string? accept = null) =>
        PostAsync(Encoding.UTF8.GetBytes(body), contentType, accept);

    internal Task<Reply> PostAsync(byte[] body, string? contentType = "application/json", string? accept = null) =>
        SendAsync(request =>
        {
            request.Content = new ByteArrayContent(body);
            if (contentType is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);

            SignIn(request);
            Accept(request, accept);
        });

    internal Task<Reply> GetAsync(string query, Action<HttpRequestMessage>? change = null) =>
        SendAsync(request =>
        {
            request.Method = HttpMethod.Get;
            request.RequestUri = new Uri(Address, "?" + query);
            SignIn(request);
            change?.Invoke(request);
        });

    internal async Task<Reply> SendAsync(Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address);
        change(request);
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.FromAsync(response);
    }

    internal static void SignIn(HttpRequestMessage request, params string[]? may) =>
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + string.Join(',', may ?? []));

    private static void Accept(HttpRequestMessage request, string? accept)
    {
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
    }
}
