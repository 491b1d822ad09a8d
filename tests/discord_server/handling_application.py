"""The bot's own account, its application and its commands."""

from __future__ import annotations

from tests.discord_server.platform import Platform
from tests.discord_server.requests import Refusal, Reply, Request, Routes
from tests.discord_server.snowflakes import snowflake
from tests.discord_server.world import Guild, May, Payload, User

TEAM = snowflake()


async def _me(platform: Platform, request: Request) -> Reply:
    del request
    return Reply(200, {**platform.bot.payload(), "mfa_enabled": False, "locale": "en-US", "verified": True})


async def _user(platform: Platform, request: Request) -> Reply:
    user = platform.users.get(int(request.place["user_id"]))
    if user is None:
        raise Refusal(404, 10013, "Unknown User")
    return Reply(200, user.payload())


async def _guilds(platform: Platform, request: Request) -> Reply:
    del request
    return Reply(200, [_partial(platform, guild) for guild in platform.guilds.values()])


def _partial(platform: Platform, guild: Guild) -> Payload:
    may = guild.everybody | guild.may.get(platform.bot.id, May(0))
    return {
        "id": str(guild.id),
        "name": guild.name,
        "icon": None,
        "banner": None,
        "owner": False,
        "permissions": str(int(may)),
        "features": [],
    }


async def _application(platform: Platform, request: Request) -> Reply:
    del request
    about: Payload = {
        "id": str(platform.bot.id),
        "name": platform.bot.name,
        "icon": None,
        "description": "",
        "type": None,
        "summary": "",
        "bot": platform.bot.payload(),
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": 0,
        "flags_new": "0",
        "max_participants": None,
        "tags": [],
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        # the owner of a team's application is an account that nobody uses
        "owner": User(f"team{TEAM}", id=TEAM).payload() if platform.team else platform.owner.payload(),
        "team": _team(platform),
        "approximate_guild_count": len(platform.guilds),
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "eligible_oauth2_scopes": [],
    }
    return Reply(200, about)


def _team(platform: Platform) -> Payload | None:
    if not platform.team:
        return None
    members = [
        {
            "user": one.user.payload(),
            "team_id": str(TEAM),
            "membership_state": 2 if one.accepted else 1,
            "role": one.role,
            "permissions": ["*"],
        }
        for one in platform.team
    ]
    owner = str(platform.team[0].user.id)
    return {"id": str(TEAM), "icon": None, "name": "makers", "owner_user_id": owner, "members": members}


async def _gateway(platform: Platform, request: Request) -> Reply:
    limits = {"total": 1000, "remaining": 1000, "reset_after": 86_400_000, "max_concurrency": 1}
    more = {"shards": 1, "session_start_limit": limits} if request.route.endswith("bot") else {}
    return Reply(200, {"url": platform.gateway_url, **more})


async def _commands(platform: Platform, request: Request) -> Reply:
    del request
    return Reply(200, platform.commands)


async def _replace_commands(platform: Platform, request: Request) -> Reply:
    if int(request.place["application_id"]) != platform.bot.id:
        raise Refusal(403, 20012, "You are not authorized to perform this action on this application")
    platform.commands[:] = [_registered(platform, one) for one in request.body or []]
    platform.syncs += 1
    return Reply(200, platform.commands)


def _registered(platform: Platform, one: Payload) -> Payload:
    permissions = one.get("default_member_permissions")
    return {
        **{name: value for name, value in one.items() if value is not None},
        "id": str(snowflake()),
        "application_id": str(platform.bot.id),
        "version": str(snowflake()),
        "type": one.get("type") or 1,
        "description": one.get("description") or "",
        "default_member_permissions": None if permissions is None else str(permissions),
        "dm_permission": True,
        "nsfw": bool(one.get("nsfw")),
        "contexts": one.get("contexts"),
        "integration_types": one.get("integration_types") or [0],
        "options": [_option(option) for option in one.get("options") or []],
    }


def _option(option: Payload) -> Payload:
    kept = {name: value for name, value in option.items() if value is not None}
    if "options" in kept:
        kept["options"] = [_option(inner) for inner in kept["options"]]
    return kept


ROUTES: Routes = {
    ("GET", "/users/@me"): _me,
    ("GET", "/users/@me/guilds"): _guilds,
    ("GET", "/users/{user_id}"): _user,
    ("GET", "/applications/@me"): _application,
    ("GET", "/oauth2/applications/@me"): _application,
    ("GET", "/gateway"): _gateway,
    ("GET", "/gateway/bot"): _gateway,
    ("GET", "/applications/{application_id}/commands"): _commands,
    ("PUT", "/applications/{application_id}/commands"): _replace_commands,
}
