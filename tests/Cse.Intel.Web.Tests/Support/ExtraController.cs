using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.DependencyInjection;

namespace Cse.Intel.Web.Tests.Support;

/// <summary>Adds one controller of a test to the site.</summary>
internal sealed class ExtraController(Type controller) : IApplicationFeatureProvider<ControllerFeature>
{
    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature) => feature.Controllers.Add(controller.GetTypeInfo());

    public static void Add<T>(WebApplicationBuilder builder) => builder.Services.AddControllers()
        .ConfigureApplicationPartManager(parts => parts.FeatureProviders.Add(new ExtraController(typeof(T))));
}
