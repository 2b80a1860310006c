// Features attach in Composition: Configure registers their services, Map their routes. AppHost does the rest (settings,
// state folder, database, listening, sign-in line, orderly end).
InFiConD.Inference.Sessions.NativeEnvironment.DisableTelemetry();
return await InFiConD.Api.Hosting.AppHost.RunAsync(args, InFiConD.Api.Composition.ConfigureAsync, InFiConD.Api.Composition.Map);
