/**
 * The operations of the admin API as types, generated from its OpenAPI document: npm run gen.
 */
export interface paths {
    "/v1/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The apps of the server, oldest first
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1Apps"];
        put?: never;
        /**
         * Create an app; the secrets of the dialects are made here and shown this once
         * @description Source: Rollcall.
         */
        post: operations["adminPostV1Apps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps/{app}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One app: that of the key, or any for the root key
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1AppsApp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/apps/{app}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The settings in force for an app, each with its origin: the app, the server, or the default
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1AppsAppSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Give an app values of its own for the settings that the body names; in force at once, on every node
         * @description Source: Rollcall.
         */
        patch: operations["adminPatchV1AppsAppSettings"];
        trace?: never;
    };
    "/v1/apps/{app}/settings/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take the value that an app has of its own: the setting of the server is in force again
         * @description Source: Rollcall.
         */
        delete: operations["adminDeleteV1AppsAppSettingsName"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, on whom, through which dialect and when: newest first; an entry appears within a second
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1Audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bans in force, the latest first, with who set them
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1Bans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Live connections of all nodes, the newest first; a page may be short, or empty, and have a next one, since a request looks at a bounded number of connections
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1Connections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connections/{connection}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One live connection, whichever node holds it
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1ConnectionsConnection"];
        put?: never;
        post?: never;
        /**
         * Closes one connection; its session stays, and the client may connect again
         * @description Source: Rollcall.
         */
        delete: operations["adminDeleteV1ConnectionsConnection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes of stored state of the app after a position, oldest first; with `Accept: text/event-stream` a stream that goes on
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1Events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys of the app, oldest first, without their secrets; revoked and expired ones for a while
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1Keys"];
        put?: never;
        /**
         * Create a key of the app; its text, `secret`, is shown this once
         * @description Source: Rollcall.
         */
        post: operations["adminPostV1Keys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One key of the app, without its secret
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1KeysKey"];
        put?: never;
        post?: never;
        /**
         * Revoke a key: every node refuses it from now on
         * @description Source: Rollcall.
         */
        delete: operations["adminDeleteV1KeysKey"];
        options?: never;
        head?: never;
        /**
         * Change the label, the scope or the expiry of a key
         * @description Source: Rollcall.
         */
        patch: operations["adminPatchV1KeysKey"];
        trace?: never;
    };
    "/v1/keys/{key}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a key a new secret, shown this once; the one before stays valid for `overlapMs`, or until a time
         * @description Source: Rollcall.
         */
        post: operations["adminPostV1KeysKeyRotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The mutes in force, the latest first, with who set them
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1Mutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/online": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is online on all nodes, by dialect and platform. A user who is connected to several nodes counts once on each
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1Online"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Where users are online, by uid, in the order given; an unknown uid is offline
         * @description Source: Rollcall.
         */
        post: operations["adminPostV1Presence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/push/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The key that signs pushes to webhooks, and the public key for Web Push subscriptions
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1PushKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/push/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Push tasks with their counts, the newest first
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1PushTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/push/tasks/{task}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Progress of a push task, with its counts by outcome; queued pushes are counted as delivered, withheld or failed once that is known
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1PushTasksTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/push/tasks/{task}/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What came of each device of a push task, by outcome; of a large task the first devices only
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1PushTasksTaskDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/robots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Robots, the oldest account first, of one owner or all
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1Robots"];
        put?: never;
        /**
         * Create a robot; its secret is shown here and not again
         * @description Source: Rollcall.
         */
        post: operations["adminPostV1Robots"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/robots/{robot}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One robot
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1RobotsRobot"];
        put?: never;
        post?: never;
        /**
         * Delete a robot with its account, which leaves a tombstone
         * @description Source: Rollcall.
         */
        delete: operations["adminDeleteV1RobotsRobot"];
        options?: never;
        head?: never;
        /**
         * Change fields of a robot
         * @description Source: Rollcall.
         */
        patch: operations["adminPatchV1RobotsRobot"];
        trace?: never;
    };
    "/v1/robots/{robot}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a robot another secret; the old one is refused from now on
         * @description Source: Rollcall.
         */
        post: operations["adminPostV1RobotsRobotSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One session, live or ended
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1SessionsSession"];
        put?: never;
        post?: never;
        /**
         * Ends one session with its connections; its token ends unless another session uses it
         * @description Source: Rollcall.
         */
        delete: operations["adminDeleteV1SessionsSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/things": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Owned hardware, by id, of one owner or all
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1Things"];
        put?: never;
        /**
         * Create a thing; its token and secret are shown here and not again
         * @description Source: Rollcall.
         */
        post: operations["adminPostV1Things"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/things/{thing}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One thing
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1ThingsThing"];
        put?: never;
        post?: never;
        /**
         * Delete a thing
         * @description Source: Rollcall.
         */
        delete: operations["adminDeleteV1ThingsThing"];
        options?: never;
        head?: never;
        /**
         * Change the owners or the extra text of a thing
         * @description Source: Rollcall.
         */
        patch: operations["adminPatchV1ThingsThing"];
        trace?: never;
    };
    "/v1/things/{thing}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a thing another token and secret; the old ones are refused from now on
         * @description Source: Rollcall.
         */
        post: operations["adminPostV1ThingsThingSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Users, the newest first; with banned or muted by that restriction, the latest first. With query: the users that it names, by which fields. Tokens are searched by POST /v1/users/search
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1Users"];
        put?: never;
        /**
         * Creates an account; a deleted one with this uid becomes an account again, with its number and nothing else
         * @description Source: Rollcall.
         */
        post: operations["adminPostV1Users"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One user, deleted ones too: all fields of the account, what each dialect calls it, ban and mute in force, and whether it is online. The ETag is that of the account alone
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1UsersUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes the fields of an account that the body names; with If-Match only when the account has not changed since
         * @description Source: Rollcall.
         */
        patch: operations["adminPatchV1UsersUser"];
        trace?: never;
    };
    "/v1/users/{user}/admission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which sessions and connections would end if the user signed in on a platform now, at issue and at connect, and why
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1UsersUserAdmission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/ban": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Lifts a ban; `lifted` is false when there was none
         * @description Source: Rollcall.
         */
        delete: operations["adminDeleteV1UsersUserBan"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The devices of a user, signed in or not, by serial number, with their push tokens masked
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1UsersUserDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/devices/{device}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends the sessions on one device and deletes it with its push tokens: when it returns it is a new device
         * @description Source: Rollcall.
         */
        delete: operations["adminDeleteV1UsersUserDevicesDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/devices/{device}/kick": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the sessions on one device; the device stays
         * @description Source: Rollcall.
         */
        post: operations["adminPostV1UsersUserDevicesDeviceKick"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/kick": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends sessions of a user, with their tokens and connections on every node: all, of a device, of platforms, or some
         * @description Source: Rollcall.
         */
        post: operations["adminPostV1UsersUserKick"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/logins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sign-ins of a user, the latest first, for as long as the audit log is kept. A page may be short and have a next one
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1UsersUserLogins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mutes a user until a time or until the mute is lifted; ends nothing. Any id may be muted
         * @description Source: Rollcall.
         */
        put: operations["adminPutV1UsersUserMute"];
        post?: never;
        /**
         * Lifts a mute; `lifted` is false when there was none
         * @description Source: Rollcall.
         */
        delete: operations["adminDeleteV1UsersUserMute"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The notes on a user, the latest first; clients never see them
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1UsersUserNotes"];
        put?: never;
        /**
         * Adds a note on a user
         * @description Source: Rollcall.
         */
        post: operations["adminPostV1UsersUserNotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/notes/{note}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Deletes a note
         * @description Source: Rollcall.
         */
        delete: operations["adminDeleteV1UsersUserNotesNote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a user is online, and which nodes the answer rests on
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1UsersUserPresence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/push/bindings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The push tokens of a user’s devices, masked
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1UsersUserPushBindings"];
        put?: never;
        post?: never;
        /**
         * Unbind all push tokens of a user
         * @description Source: Rollcall.
         */
        delete: operations["adminDeleteV1UsersUserPushBindings"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/push/bindings/{binding}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unbind one push token: the device gets no push until it registers again
         * @description Source: Rollcall.
         */
        delete: operations["adminDeleteV1UsersUserPushBindingsBinding"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/push/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a push would do on each device of a user, newest device first, and the rule that decides; sends nothing
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1UsersUserPushPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sessions of a user: those that have not ended first, then those that have, the latest first, with the reason and who ended them
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1UsersUserSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{user}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a user chose: push preferences with their hours, and settings that its clients read
         * @description Source: Rollcall.
         */
        get: operations["adminGetV1UsersUserSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes the settings that the body names; the user's clients are notified
         * @description Source: Rollcall.
         */
        patch: operations["adminPatchV1UsersUserSettings"];
        trace?: never;
    };
    "/v1/users/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Users by a uid, num, name, mobile number, e-mail address, start of a display name, client id, device guid or serial number, or token of any dialect, and the fields that match. `field:text` looks in one field
         * @description Source: Rollcall.
         */
        post: operations["adminPostV1UsersSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/wildfire/auth-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an authorisation code for app_get_user_info
         * @description Source: Rollcall.
         */
        post: operations["adminPostV1WildfireAuthCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: {
        /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
        idempotencyKey: string;
        /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
        rollcallApp: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    adminGetV1Apps: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            createdAt: number;
                            id: string;
                        }[];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPostV1Apps: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody: {
            content: {
                "application/json": {
                    id: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    /** @description The state of the resource, for `If-Match`, where the resource has one. */
                    ETag?: string;
                    /** @description The path of a resource that was created. */
                    Location?: string;
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        createdAt: number;
                        id: string;
                        secrets: {
                            [key: string]: string;
                        };
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a resource of this name exists | the limit of apps is reached | a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `resource.exists` (HTTP 409): a resource of this name exists
                         *     - `app.limit_reached` (HTTP 409): the limit of apps is reached
                         *     - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "resource.exists" | "app.limit_reached" | "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1AppsApp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                app: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        createdAt: number;
                        id: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1AppsAppSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                app: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        settings: {
                            name: string;
                            /** @enum {string} */
                            origin: "app" | "server" | "default";
                            value: unknown;
                        }[];
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPatchV1AppsAppSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                app: string;
            };
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody?: {
            content: {
                "application/json": {
                    [key: string]: string | number | boolean | {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        settings: {
                            name: string;
                            /** @enum {string} */
                            origin: "app" | "server" | "default";
                            value: unknown;
                        }[];
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminDeleteV1AppsAppSettingsName: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                app: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        settings: {
                            name: string;
                            /** @enum {string} */
                            origin: "app" | "server" | "default";
                            value: unknown;
                        }[];
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such resource */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `resource.not_found` (HTTP 404): no such resource
                         * @enum {string}
                         */
                        code: "app.not_found" | "resource.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1Audit: {
        parameters: {
            query?: {
                action?: string;
                actor?: string;
                cursor?: string;
                dialect?: string;
                limit?: number;
                requestId?: string;
                since?: string | number;
                target?: string;
                until?: string | number;
                user?: string;
            };
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            actor: {
                                id: string;
                                /** @enum {string} */
                                kind: "key" | "user" | "robot" | "console" | "system";
                            };
                            after?: unknown;
                            app: string;
                            at: number;
                            before?: unknown;
                            changed: string[];
                            details: {
                                [key: string]: unknown;
                            };
                            dialect: string;
                            erasedAt?: number;
                            id: string;
                            position: number;
                            requestId?: string;
                            target: string;
                            type: string;
                        }[];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         * @enum {string}
                         */
                        code: "user.ambiguous";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1Bans: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            actor: string;
                            displayName?: string;
                            name?: string;
                            reason: string;
                            registered: boolean;
                            since: number;
                            uid: string;
                            until?: number;
                        }[];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1Connections: {
        parameters: {
            query?: {
                address?: string;
                before?: string | number;
                cursor?: string;
                dialect?: "wildfire" | "lanying" | "openim";
                limit?: number;
                node?: number;
                platform?: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                since?: string | number;
                user?: string;
            };
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: number;
                        complete: boolean;
                        items: {
                            address: string;
                            background: boolean;
                            clientKey?: string;
                            connection: string;
                            /** @enum {string} */
                            dialect: "wildfire" | "lanying" | "openim";
                            lastInboundAt: number;
                            node: number;
                            /** @enum {string} */
                            platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            session?: string;
                            since: number;
                            user: string;
                        }[];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                        nodes: number[];
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user | no such node */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         *     - `node.not_found` (HTTP 404): no such node
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found" | "node.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         * @enum {string}
                         */
                        code: "user.ambiguous";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1ConnectionsConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                connection: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string;
                        background: boolean;
                        clientKey?: string;
                        connection: string;
                        /** @enum {string} */
                        dialect: "wildfire" | "lanying" | "openim";
                        lastInboundAt: number;
                        node: number;
                        /** @enum {string} */
                        platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                        session?: string;
                        since: number;
                        user: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such resource */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `resource.not_found` (HTTP 404): no such resource
                         * @enum {string}
                         */
                        code: "app.not_found" | "resource.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminDeleteV1ConnectionsConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                connection: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        confirmed: number[];
                        connections: number;
                        expired: number[];
                        ms: number;
                        sessions: number;
                        tokens: number;
                        unconfirmed: number[];
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such resource */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `resource.not_found` (HTTP 404): no such resource
                         * @enum {string}
                         */
                        code: "app.not_found" | "resource.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again | a node did not confirm the kick; the disconnect remains in effect; a retry is safe */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         *     - `kick.unconfirmed` (HTTP 503): a node did not confirm the kick; the disconnect remains in effect; a retry is safe
                         * @enum {string}
                         */
                        code: "server.busy" | "kick.unconfirmed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description Of `kick.unconfirmed`: what ended, and which nodes answered. */
                        receipt?: Record<string, never>;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1Events: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
                types?: string;
                user?: string;
                wait?: number;
            };
            header?: {
                "last-event-id"?: number;
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            actor: {
                                id: string;
                                /** @enum {string} */
                                kind: "key" | "user" | "robot" | "console" | "system";
                            };
                            after?: unknown;
                            app: string;
                            at: number;
                            before?: unknown;
                            changed: string[];
                            details: {
                                [key: string]: unknown;
                            };
                            dialect: string;
                            erasedAt?: number;
                            id: string;
                            position: number;
                            requestId?: string;
                            target: string;
                            type: string;
                        }[];
                        last: number;
                        next: number;
                    };
                    "text/event-stream": string;
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         * @enum {string}
                         */
                        code: "user.ambiguous";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description what the cursor points to was deleted | the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `cursor.expired` (HTTP 410): what the cursor points to was deleted
                         *     - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "cursor.expired" | "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows | too many connections */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         *     - `connections.over_limit` (HTTP 429): too many connections
                         * @enum {string}
                         */
                        code: "request.rate_limited" | "connections.over_limit";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1Keys: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            createdAt: number;
                            expiresAt?: number;
                            id: string;
                            label: string;
                            lastUsedAt?: number;
                            previousUntil?: number;
                            revokedAt?: number;
                            /** @enum {string} */
                            scope: "viewer" | "operator" | "owner";
                        }[];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPostV1Keys: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody: {
            content: {
                "application/json": {
                    expiresAt?: string | number;
                    /** @default  */
                    label?: string;
                    /** @enum {string} */
                    scope: "viewer" | "operator" | "owner";
                };
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    /** @description The state of the resource, for `If-Match`, where the resource has one. */
                    ETag?: string;
                    /** @description The path of a resource that was created. */
                    Location?: string;
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        createdAt: number;
                        expiresAt?: number;
                        id: string;
                        label: string;
                        lastUsedAt?: number;
                        previousUntil?: number;
                        revokedAt?: number;
                        /** @enum {string} */
                        scope: "viewer" | "operator" | "owner";
                        secret: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the limit of apps is reached | a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.limit_reached` (HTTP 409): the limit of apps is reached
                         *     - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "app.limit_reached" | "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1KeysKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        createdAt: number;
                        expiresAt?: number;
                        id: string;
                        label: string;
                        lastUsedAt?: number;
                        previousUntil?: number;
                        revokedAt?: number;
                        /** @enum {string} */
                        scope: "viewer" | "operator" | "owner";
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such resource */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `resource.not_found` (HTTP 404): no such resource
                         * @enum {string}
                         */
                        code: "app.not_found" | "resource.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminDeleteV1KeysKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without a body. */
            204: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such resource */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `resource.not_found` (HTTP 404): no such resource
                         * @enum {string}
                         */
                        code: "app.not_found" | "resource.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPatchV1KeysKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody: {
            content: {
                "application/json": {
                    expiresAt?: string | number;
                    label?: string;
                    /** @enum {string} */
                    scope?: "viewer" | "operator" | "owner";
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        createdAt: number;
                        expiresAt?: number;
                        id: string;
                        label: string;
                        lastUsedAt?: number;
                        previousUntil?: number;
                        revokedAt?: number;
                        /** @enum {string} */
                        scope: "viewer" | "operator" | "owner";
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such resource */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `resource.not_found` (HTTP 404): no such resource
                         * @enum {string}
                         */
                        code: "app.not_found" | "resource.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPostV1KeysKeyRotate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody?: {
            content: {
                "application/json": {
                    overlapMs?: number;
                    until?: string | number;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        createdAt: number;
                        expiresAt?: number;
                        id: string;
                        label: string;
                        lastUsedAt?: number;
                        previousUntil?: number;
                        revokedAt?: number;
                        /** @enum {string} */
                        scope: "viewer" | "operator" | "owner";
                        secret: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such resource */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `resource.not_found` (HTTP 404): no such resource
                         * @enum {string}
                         */
                        code: "app.not_found" | "resource.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1Mutes: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            actor: string;
                            displayName?: string;
                            name?: string;
                            reason: string;
                            registered: boolean;
                            since: number;
                            uid: string;
                            until?: number;
                        }[];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1Online: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: number;
                        byNode: {
                            connections: number;
                            devices: number;
                            node: number;
                            users: number;
                        }[];
                        complete: boolean;
                        connections: number;
                        counts: {
                            connections: number;
                            /** @enum {string} */
                            dialect: "wildfire" | "lanying" | "openim";
                            /** @enum {string} */
                            platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            users: number;
                        }[];
                        devices: number;
                        nodes: number[];
                        users: number;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPostV1Presence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody: {
            content: {
                "application/json": {
                    users: string[];
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: number;
                        complete: boolean;
                        nodes: number[];
                        users: {
                            devices: {
                                connection: string;
                                /** @enum {string} */
                                dialect: "wildfire" | "lanying" | "openim";
                                node: number;
                                /** @enum {string} */
                                platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                                since: number;
                            }[];
                            online: boolean;
                            user: string;
                        }[];
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1PushKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        vapidPublicKey: string;
                        webhookKey: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1PushTasks: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "open" | "done" | "failed";
            };
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            counts: {
                                count: number;
                                /** @enum {string} */
                                outcome: "queued" | "delivered" | "withheld" | "failed";
                                /** @enum {string} */
                                platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                                reason: string;
                            }[];
                            createdAt: number;
                            finishedAt?: number;
                            /** @enum {string} */
                            state: "open" | "done" | "failed";
                            task: number;
                        }[];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1PushTasksTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                task: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            count: number;
                            /** @enum {string} */
                            outcome: "queued" | "delivered" | "withheld" | "failed";
                            /** @enum {string} */
                            platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            reason: string;
                        }[];
                        createdAt: number;
                        finishedAt?: number;
                        /** @enum {string} */
                        state: "open" | "done" | "failed";
                        task: number;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such resource */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `resource.not_found` (HTTP 404): no such resource
                         * @enum {string}
                         */
                        code: "app.not_found" | "resource.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1PushTasksTaskDevices: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                outcome?: "queued" | "delivered" | "withheld" | "failed";
            };
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                task: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            at: number;
                            clientKey: string;
                            device: number;
                            /** @enum {string} */
                            dialect: "wildfire" | "lanying" | "openim";
                            /** @enum {string} */
                            outcome: "queued" | "delivered" | "withheld" | "failed";
                            /** @enum {string} */
                            platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            push: string;
                            reason: string;
                            user: string;
                        }[];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such resource */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `resource.not_found` (HTTP 404): no such resource
                         * @enum {string}
                         */
                        code: "app.not_found" | "resource.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1Robots: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                owner?: string;
            };
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            callback: string;
                            createdAt: number;
                            displayName: string;
                            extra: string;
                            name?: string;
                            num: number;
                            owner: string;
                            portrait: string;
                            user: string;
                        }[];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         * @enum {string}
                         */
                        code: "user.ambiguous";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPostV1Robots: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody: {
            content: {
                "application/json": {
                    callback?: "" | string;
                    displayName?: string;
                    extra?: string;
                    name?: string;
                    owner?: string;
                    portrait?: string;
                    user: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        callback: string;
                        createdAt: number;
                        displayName: string;
                        extra: string;
                        name?: string;
                        num: number;
                        owner: string;
                        portrait: string;
                        secret: string;
                        user: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user id is in use | the name is in use | a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.exists` (HTTP 409): the user id is in use
                         *     - `user.name_taken` (HTTP 409): the name is in use
                         *     - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "user.exists" | "user.name_taken" | "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again | a node did not confirm the kick; the disconnect remains in effect; a retry is safe */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         *     - `kick.unconfirmed` (HTTP 503): a node did not confirm the kick; the disconnect remains in effect; a retry is safe
                         * @enum {string}
                         */
                        code: "server.busy" | "kick.unconfirmed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description Of `kick.unconfirmed`: what ended, and which nodes answered. */
                        receipt?: Record<string, never>;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1RobotsRobot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                robot: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        callback: string;
                        createdAt: number;
                        displayName: string;
                        extra: string;
                        name?: string;
                        num: number;
                        owner: string;
                        portrait: string;
                        user: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user | no such robot */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         *     - `robot.not_found` (HTTP 404): no such robot
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found" | "robot.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         * @enum {string}
                         */
                        code: "user.ambiguous";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminDeleteV1RobotsRobot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                robot: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        confirmed: number[];
                        connections: number;
                        expired: number[];
                        ms: number;
                        sessions: number;
                        tokens: number;
                        unconfirmed: number[];
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user | no such robot */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         *     - `robot.not_found` (HTTP 404): no such robot
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found" | "robot.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match | a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         *     - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "user.ambiguous" | "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again | a node did not confirm the kick; the disconnect remains in effect; a retry is safe */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         *     - `kick.unconfirmed` (HTTP 503): a node did not confirm the kick; the disconnect remains in effect; a retry is safe
                         * @enum {string}
                         */
                        code: "server.busy" | "kick.unconfirmed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description Of `kick.unconfirmed`: what ended, and which nodes answered. */
                        receipt?: Record<string, never>;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPatchV1RobotsRobot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                robot: string;
            };
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody?: {
            content: {
                "application/json": {
                    callback?: "" | string;
                    displayName?: string;
                    extra?: string;
                    name?: string;
                    owner?: string;
                    portrait?: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        callback: string;
                        createdAt: number;
                        displayName: string;
                        extra: string;
                        name?: string;
                        num: number;
                        owner: string;
                        portrait: string;
                        user: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user | no such robot */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         *     - `robot.not_found` (HTTP 404): no such robot
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found" | "robot.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match | the name is in use | a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         *     - `user.name_taken` (HTTP 409): the name is in use
                         *     - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "user.ambiguous" | "user.name_taken" | "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPostV1RobotsRobotSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                robot: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        callback: string;
                        createdAt: number;
                        displayName: string;
                        extra: string;
                        name?: string;
                        num: number;
                        owner: string;
                        portrait: string;
                        secret: string;
                        user: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user | no such robot */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         *     - `robot.not_found` (HTTP 404): no such robot
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found" | "robot.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match | a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         *     - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "user.ambiguous" | "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1SessionsSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        clientKey: string;
                        connections: {
                            address: string;
                            connection: string;
                            node: number;
                            since: number;
                        }[];
                        createdAt: number;
                        device?: number;
                        /** @enum {string} */
                        dialect: "wildfire" | "lanying" | "openim";
                        endedAt?: number;
                        endedBy?: {
                            actor: string;
                            /** @enum {string} */
                            dialect?: "wildfire" | "lanying" | "openim" | "admin";
                            /** @enum {string} */
                            platform?: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            requestId?: string;
                        };
                        /** @enum {string} */
                        endReason?: "kicked" | "admission" | "banned" | "destroyed" | "password" | "removed" | "signed_out" | "device_moved" | "became_robot";
                        expiresAt?: number;
                        issuedAt: number;
                        /** @enum {string} */
                        platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                        session: string;
                        /** @enum {string} */
                        state: "live" | "expired" | "ended";
                        user: string;
                        userAgent?: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such resource */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `resource.not_found` (HTTP 404): no such resource
                         * @enum {string}
                         */
                        code: "app.not_found" | "resource.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminDeleteV1SessionsSession: {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        connections: {
                            connection: string;
                            /** @enum {string} */
                            dialect: "wildfire" | "lanying" | "openim";
                            node: number;
                            /** @enum {string} */
                            platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            since: number;
                        }[];
                        /** @constant */
                        dryRun: true;
                        sessions: {
                            clientKey: string;
                            /** @enum {string} */
                            dialect: "wildfire" | "lanying" | "openim";
                            issuedAt: number;
                            /** @enum {string} */
                            platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            session: string;
                        }[];
                        tokens: {
                            /** @enum {string} */
                            dialect: "wildfire" | "lanying" | "openim";
                            expiresAt?: number;
                            issuedAt: number;
                            /** @enum {string} */
                            platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            token: string;
                        }[];
                    } | {
                        confirmed: number[];
                        connections: number;
                        expired: number[];
                        ms: number;
                        sessions: number;
                        tokens: number;
                        unconfirmed: number[];
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such resource */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `resource.not_found` (HTTP 404): no such resource
                         * @enum {string}
                         */
                        code: "app.not_found" | "resource.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again | a node did not confirm the kick; the disconnect remains in effect; a retry is safe */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         *     - `kick.unconfirmed` (HTTP 503): a node did not confirm the kick; the disconnect remains in effect; a retry is safe
                         * @enum {string}
                         */
                        code: "server.busy" | "kick.unconfirmed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description Of `kick.unconfirmed`: what ended, and which nodes answered. */
                        receipt?: Record<string, never>;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1Things: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                owner?: string;
            };
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            extra: string;
                            owners: string[];
                            state: number;
                            thing: string;
                        }[];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         * @enum {string}
                         */
                        code: "user.ambiguous";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPostV1Things: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody?: {
            content: {
                "application/json": {
                    extra?: string;
                    owners?: string[];
                    thing?: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        extra: string;
                        owners: string[];
                        secret: string;
                        state: number;
                        thing: string;
                        token: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a resource of this name exists | a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `resource.exists` (HTTP 409): a resource of this name exists
                         *     - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "resource.exists" | "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1ThingsThing: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                thing: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        extra: string;
                        owners: string[];
                        state: number;
                        thing: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `thing.not_found` (HTTP 404): no such thing
                         * @enum {string}
                         */
                        code: "app.not_found" | "thing.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminDeleteV1ThingsThing: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                thing: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without a body. */
            204: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `thing.not_found` (HTTP 404): no such thing
                         * @enum {string}
                         */
                        code: "app.not_found" | "thing.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPatchV1ThingsThing: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                thing: string;
            };
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody?: {
            content: {
                "application/json": {
                    extra?: string;
                    owners?: string[];
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        extra: string;
                        owners: string[];
                        state: number;
                        thing: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `thing.not_found` (HTTP 404): no such thing
                         * @enum {string}
                         */
                        code: "app.not_found" | "thing.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPostV1ThingsThingSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                thing: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        extra: string;
                        owners: string[];
                        secret: string;
                        state: number;
                        thing: string;
                        token: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `thing.not_found` (HTTP 404): no such thing
                         * @enum {string}
                         */
                        code: "app.not_found" | "thing.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1Users: {
        parameters: {
            query?: {
                banned?: "true" | "false";
                cursor?: string;
                destroyed?: "true" | "false";
                kind?: "person" | "robot" | "admin" | "notice";
                limit?: number;
                muted?: "true" | "false";
                query?: string;
            };
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            banned: boolean;
                            changedAt?: number;
                            createdAt?: number;
                            destroyedAt?: number;
                            displayName?: string;
                            email?: string;
                            /** @enum {string} */
                            kind?: "person" | "robot" | "admin" | "notice";
                            matchedBy?: ("uid" | "num" | "name" | "token" | "mobile" | "email" | "clientKey" | "displayName" | "deviceSn")[];
                            mobile?: string;
                            muted: boolean;
                            name?: string;
                            num?: number;
                            online: boolean;
                            portrait?: string;
                            registered: boolean;
                            uid: string;
                        }[];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPostV1Users: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody?: {
            content: {
                "application/json": {
                    address?: string;
                    company?: string;
                    description?: string;
                    displayName?: string;
                    email?: string;
                    ex?: string;
                    extra?: string;
                    gender?: number;
                    globalRecvMsgOpt?: number;
                    /** @enum {string} */
                    kind?: "person" | "admin" | "notice";
                    mobile?: string;
                    name?: string;
                    password?: string;
                    portrait?: string;
                    privateInfo?: string;
                    publicInfo?: string;
                    social?: string;
                    uid?: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    /** @description The state of the resource, for `If-Match`, where the resource has one. */
                    ETag?: string;
                    /** @description The path of a resource that was created. */
                    Location?: string;
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address?: string;
                        changedAt?: number;
                        company?: string;
                        createdAt?: number;
                        description?: string;
                        destroyedAt?: number;
                        displayName?: string;
                        email?: string;
                        ex?: string;
                        extra?: string;
                        gender?: number;
                        globalRecvMsgOpt?: number;
                        grade?: number;
                        ids: {
                            [key: string]: {
                                [key: string]: string | number;
                            };
                        };
                        /** @enum {string} */
                        kind?: "person" | "robot" | "admin" | "notice";
                        mobile?: string;
                        name?: string;
                        num?: number;
                        portrait?: string;
                        privateInfo?: string;
                        publicInfo?: string;
                        registered: boolean;
                        social?: string;
                        uid: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user id is in use | the name is in use | a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.exists` (HTTP 409): the user id is in use
                         *     - `user.name_taken` (HTTP 409): the name is in use
                         *     - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "user.exists" | "user.name_taken" | "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1UsersUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description The state of the resource, for `If-Match`, where the resource has one. */
                    ETag?: string;
                    /** @description The path of a resource that was created. */
                    Location?: string;
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address?: string;
                        ban?: {
                            actor: string;
                            reason: string;
                            since: number;
                            until?: number;
                        };
                        changedAt?: number;
                        company?: string;
                        createdAt?: number;
                        description?: string;
                        destroyedAt?: number;
                        devices: number;
                        displayName?: string;
                        email?: string;
                        ex?: string;
                        extra?: string;
                        gender?: number;
                        globalRecvMsgOpt?: number;
                        grade?: number;
                        ids: {
                            [key: string]: {
                                [key: string]: string | number;
                            };
                        };
                        /** @enum {string} */
                        kind?: "person" | "robot" | "admin" | "notice";
                        mobile?: string;
                        mute?: {
                            actor: string;
                            reason: string;
                            since: number;
                            until?: number;
                        };
                        name?: string;
                        num?: number;
                        portrait?: string;
                        presence: {
                            complete: boolean;
                            connections: number;
                            devices: number;
                            online: boolean;
                        };
                        privateInfo?: string;
                        publicInfo?: string;
                        registered: boolean;
                        sessions: number;
                        social?: string;
                        uid: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         * @enum {string}
                         */
                        code: "user.ambiguous";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPatchV1UsersUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                "if-match"?: string;
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                user: string;
            };
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody: {
            content: {
                "application/json": {
                    address?: string;
                    company?: string;
                    description?: string;
                    displayName?: string;
                    email?: string;
                    ex?: string;
                    extra?: string;
                    gender?: number;
                    globalRecvMsgOpt?: number;
                    mobile?: string;
                    name?: string;
                    portrait?: string;
                    privateInfo?: string;
                    publicInfo?: string;
                    social?: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description The state of the resource, for `If-Match`, where the resource has one. */
                    ETag?: string;
                    /** @description The path of a resource that was created. */
                    Location?: string;
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address?: string;
                        changedAt?: number;
                        company?: string;
                        createdAt?: number;
                        description?: string;
                        destroyedAt?: number;
                        displayName?: string;
                        email?: string;
                        ex?: string;
                        extra?: string;
                        gender?: number;
                        globalRecvMsgOpt?: number;
                        grade?: number;
                        ids: {
                            [key: string]: {
                                [key: string]: string | number;
                            };
                        };
                        /** @enum {string} */
                        kind?: "person" | "robot" | "admin" | "notice";
                        mobile?: string;
                        name?: string;
                        num?: number;
                        portrait?: string;
                        privateInfo?: string;
                        publicInfo?: string;
                        registered: boolean;
                        social?: string;
                        uid: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match | the name is in use | a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         *     - `user.name_taken` (HTTP 409): the name is in use
                         *     - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "user.ambiguous" | "user.name_taken" | "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the resource was changed since it was read: its ETag is not the one of If-Match */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.precondition_failed` (HTTP 412): the resource was changed since it was read: its ETag is not the one of If-Match
                         * @enum {string}
                         */
                        code: "request.precondition_failed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1UsersUserAdmission: {
        parameters: {
            query: {
                dialect: "wildfire" | "lanying" | "openim";
                platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
            };
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        connect: {
                            explained: string[];
                        } & {
                            [key: string]: unknown;
                        };
                        issue: {
                            explained: string[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         * @enum {string}
                         */
                        code: "user.ambiguous";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminDeleteV1UsersUserBan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lifted: boolean;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match | a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         *     - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "user.ambiguous" | "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1UsersUserDevices: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            clientKey: string;
                            connections: number;
                            createdAt: number;
                            device: number;
                            /** @enum {string} */
                            dialect: "wildfire" | "lanying" | "openim";
                            lastSeenAt?: number;
                            online: boolean;
                            packageName?: string;
                            /** @enum {string} */
                            platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            push: {
                                binding: string;
                                boundAt: number;
                                clientKey: string;
                                /** @enum {string} */
                                dialect: "wildfire" | "lanying" | "openim";
                                notifier: string;
                                pushType: number;
                                /** @enum {string} */
                                slot: "push" | "voip";
                                token: string;
                            }[];
                            userAgent: string;
                        }[];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         * @enum {string}
                         */
                        code: "user.ambiguous";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminDeleteV1UsersUserDevicesDevice: {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                device: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        connections: {
                            connection: string;
                            /** @enum {string} */
                            dialect: "wildfire" | "lanying" | "openim";
                            node: number;
                            /** @enum {string} */
                            platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            since: number;
                        }[];
                        /** @constant */
                        dryRun: true;
                        sessions: {
                            clientKey: string;
                            /** @enum {string} */
                            dialect: "wildfire" | "lanying" | "openim";
                            issuedAt: number;
                            /** @enum {string} */
                            platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            session: string;
                        }[];
                        tokens: {
                            /** @enum {string} */
                            dialect: "wildfire" | "lanying" | "openim";
                            expiresAt?: number;
                            issuedAt: number;
                            /** @enum {string} */
                            platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            token: string;
                        }[];
                    } | {
                        confirmed: number[];
                        connections: number;
                        expired: number[];
                        ms: number;
                        sessions: number;
                        tokens: number;
                        unconfirmed: number[];
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user | no such device of this user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         *     - `device.not_found` (HTTP 404): no such device of this user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found" | "device.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match | a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         *     - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "user.ambiguous" | "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again | a node did not confirm the kick; the disconnect remains in effect; a retry is safe */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         *     - `kick.unconfirmed` (HTTP 503): a node did not confirm the kick; the disconnect remains in effect; a retry is safe
                         * @enum {string}
                         */
                        code: "server.busy" | "kick.unconfirmed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description Of `kick.unconfirmed`: what ended, and which nodes answered. */
                        receipt?: Record<string, never>;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPostV1UsersUserDevicesDeviceKick: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                device: string;
                user: string;
            };
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody?: {
            content: {
                "application/json": {
                    /** @default false */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        connections: {
                            connection: string;
                            /** @enum {string} */
                            dialect: "wildfire" | "lanying" | "openim";
                            node: number;
                            /** @enum {string} */
                            platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            since: number;
                        }[];
                        /** @constant */
                        dryRun: true;
                        sessions: {
                            clientKey: string;
                            /** @enum {string} */
                            dialect: "wildfire" | "lanying" | "openim";
                            issuedAt: number;
                            /** @enum {string} */
                            platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            session: string;
                        }[];
                        tokens: {
                            /** @enum {string} */
                            dialect: "wildfire" | "lanying" | "openim";
                            expiresAt?: number;
                            issuedAt: number;
                            /** @enum {string} */
                            platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            token: string;
                        }[];
                    } | {
                        confirmed: number[];
                        connections: number;
                        expired: number[];
                        ms: number;
                        sessions: number;
                        tokens: number;
                        unconfirmed: number[];
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user | no such device of this user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         *     - `device.not_found` (HTTP 404): no such device of this user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found" | "device.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match | a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         *     - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "user.ambiguous" | "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again | a node did not confirm the kick; the disconnect remains in effect; a retry is safe */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         *     - `kick.unconfirmed` (HTTP 503): a node did not confirm the kick; the disconnect remains in effect; a retry is safe
                         * @enum {string}
                         */
                        code: "server.busy" | "kick.unconfirmed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description Of `kick.unconfirmed`: what ended, and which nodes answered. */
                        receipt?: Record<string, never>;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPostV1UsersUserKick: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                user: string;
            };
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    all?: true;
                    device?: number | string;
                    /** @default false */
                    dryRun?: boolean;
                    platforms?: ("unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin")[];
                    sessions?: string[];
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        connections: {
                            connection: string;
                            /** @enum {string} */
                            dialect: "wildfire" | "lanying" | "openim";
                            node: number;
                            /** @enum {string} */
                            platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            since: number;
                        }[];
                        /** @constant */
                        dryRun: true;
                        sessions: {
                            clientKey: string;
                            /** @enum {string} */
                            dialect: "wildfire" | "lanying" | "openim";
                            issuedAt: number;
                            /** @enum {string} */
                            platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            session: string;
                        }[];
                        tokens: {
                            /** @enum {string} */
                            dialect: "wildfire" | "lanying" | "openim";
                            expiresAt?: number;
                            issuedAt: number;
                            /** @enum {string} */
                            platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            token: string;
                        }[];
                    } | {
                        confirmed: number[];
                        connections: number;
                        expired: number[];
                        ms: number;
                        sessions: number;
                        tokens: number;
                        unconfirmed: number[];
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user | no such device of this user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         *     - `device.not_found` (HTTP 404): no such device of this user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found" | "device.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match | a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         *     - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "user.ambiguous" | "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again | a node did not confirm the kick; the disconnect remains in effect; a retry is safe */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         *     - `kick.unconfirmed` (HTTP 503): a node did not confirm the kick; the disconnect remains in effect; a retry is safe
                         * @enum {string}
                         */
                        code: "server.busy" | "kick.unconfirmed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description Of `kick.unconfirmed`: what ended, and which nodes answered. */
                        receipt?: Record<string, never>;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1UsersUserLogins: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            address?: string;
                            at: number;
                            /** @enum {string} */
                            by: "password" | "token";
                            clientKey?: string;
                            dialect: string;
                            /** @enum {string} */
                            platform?: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                        }[];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         * @enum {string}
                         */
                        code: "user.ambiguous";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPutV1UsersUserMute: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                user: string;
            };
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                    until?: string | number;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mute: {
                            actor: string;
                            reason: string;
                            since: number;
                            until?: number;
                        };
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match | a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         *     - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "user.ambiguous" | "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminDeleteV1UsersUserMute: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lifted: boolean;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match | a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         *     - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "user.ambiguous" | "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1UsersUserNotes: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            author: string;
                            createdAt: number;
                            note: string;
                            text: string;
                        }[];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         * @enum {string}
                         */
                        code: "user.ambiguous";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPostV1UsersUserNotes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                user: string;
            };
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            201: {
                headers: {
                    /** @description The state of the resource, for `If-Match`, where the resource has one. */
                    ETag?: string;
                    /** @description The path of a resource that was created. */
                    Location?: string;
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        author: string;
                        createdAt: number;
                        note: string;
                        text: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match | a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         *     - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "user.ambiguous" | "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminDeleteV1UsersUserNotesNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                note: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success, without a body. */
            204: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user | no such resource */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         *     - `resource.not_found` (HTTP 404): no such resource
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found" | "resource.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match | a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         *     - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "user.ambiguous" | "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1UsersUserPresence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: number;
                        complete: boolean;
                        devices: {
                            connection: string;
                            /** @enum {string} */
                            dialect: "wildfire" | "lanying" | "openim";
                            node: number;
                            /** @enum {string} */
                            platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            since: number;
                        }[];
                        nodes: number[];
                        online: boolean;
                        user: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         * @enum {string}
                         */
                        code: "user.ambiguous";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1UsersUserPushBindings: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            binding: string;
                            boundAt: number;
                            clientKey: string;
                            /** @enum {string} */
                            dialect: "wildfire" | "lanying" | "openim";
                            notifier: string;
                            pushType: number;
                            /** @enum {string} */
                            slot: "push" | "voip";
                            token: string;
                        }[];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         * @enum {string}
                         */
                        code: "user.ambiguous";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminDeleteV1UsersUserPushBindings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        removed: number;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match | a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         *     - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "user.ambiguous" | "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminDeleteV1UsersUserPushBindingsBinding: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                binding: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        removed: number;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user | no such resource */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         *     - `resource.not_found` (HTTP 404): no such resource
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found" | "resource.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match | a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         *     - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "user.ambiguous" | "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1UsersUserPushPreview: {
        parameters: {
            query?: {
                at?: string | number;
                device?: number;
                sender?: string;
                type?: "text" | "image" | "cmd";
            };
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        devices: {
                            alert: boolean;
                            badge: number;
                            detail: boolean;
                            device: number;
                            /** @enum {string} */
                            dialect: "wildfire" | "lanying" | "openim";
                            meaning: string;
                            /** @enum {string} */
                            platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            push: boolean;
                            /** @enum {string} */
                            rule: "user.banned" | "user.destroyed" | "device.signedOut" | "device.unbound" | "preferences.noPush" | "openim.recvOpt" | "preferences.noPushWindow" | "preferences.noPushDetail" | "preferences.silence" | "message.cmd" | "device.online" | "device.offline";
                            senderName: string;
                            shapedBy: ("user.banned" | "user.destroyed" | "device.signedOut" | "device.unbound" | "preferences.noPush" | "openim.recvOpt" | "preferences.noPushWindow" | "preferences.noPushDetail" | "preferences.silence" | "message.cmd" | "device.online" | "device.offline")[];
                            sink?: string;
                        }[];
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user | no such device of this user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         *     - `device.not_found` (HTTP 404): no such device of this user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found" | "device.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         * @enum {string}
                         */
                        code: "user.ambiguous";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1UsersUserSessions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "live" | "ended" | "all";
            };
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            clientKey: string;
                            connections: {
                                address: string;
                                connection: string;
                                node: number;
                                since: number;
                            }[];
                            createdAt: number;
                            device?: number;
                            /** @enum {string} */
                            dialect: "wildfire" | "lanying" | "openim";
                            endedAt?: number;
                            endedBy?: {
                                actor: string;
                                /** @enum {string} */
                                dialect?: "wildfire" | "lanying" | "openim" | "admin";
                                /** @enum {string} */
                                platform?: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                                requestId?: string;
                            };
                            /** @enum {string} */
                            endReason?: "kicked" | "admission" | "banned" | "destroyed" | "password" | "removed" | "signed_out" | "device_moved" | "became_robot";
                            expiresAt?: number;
                            issuedAt: number;
                            /** @enum {string} */
                            platform: "unknown" | "ios" | "android" | "windows" | "macos" | "web" | "miniprogram" | "linux" | "ipad" | "android-pad" | "harmony" | "harmony-pad" | "harmony-pc" | "admin";
                            session: string;
                            /** @enum {string} */
                            state: "live" | "expired" | "ended";
                            user: string;
                            userAgent?: string;
                        }[];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         * @enum {string}
                         */
                        code: "user.ambiguous";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminGetV1UsersUserSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        authMode: number;
                        authQuestion: string;
                        autoDownload: boolean;
                        badge: number;
                        groupConfirm: boolean;
                        noPush: boolean;
                        noPushDetail: boolean;
                        noPushWindow: {
                            endHour: number;
                            startHour: number;
                        };
                        noSounds: boolean;
                        pushNickName: string;
                        silenceWindow: {
                            endHour: number;
                            startHour: number;
                        };
                        timeZone: string;
                        vibratory: boolean;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         * @enum {string}
                         */
                        code: "user.ambiguous";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPatchV1UsersUserSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path: {
                user: string;
            };
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody: {
            content: {
                "application/json": {
                    authMode?: number;
                    authQuestion?: string;
                    autoDownload?: boolean;
                    badge?: number;
                    groupConfirm?: boolean;
                    noPush?: boolean;
                    noPushDetail?: boolean;
                    noPushWindow?: {
                        endHour?: number;
                        startHour?: number;
                    };
                    noSounds?: boolean;
                    pushNickName?: string;
                    silenceWindow?: {
                        endHour?: number;
                        startHour?: number;
                    };
                    timeZone?: string;
                    vibratory?: boolean;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        authMode: number;
                        authQuestion: string;
                        autoDownload: boolean;
                        badge: number;
                        groupConfirm: boolean;
                        noPush: boolean;
                        noPushDetail: boolean;
                        noPushWindow: {
                            endHour: number;
                            startHour: number;
                        };
                        noSounds: boolean;
                        pushNickName: string;
                        silenceWindow: {
                            endHour: number;
                            startHour: number;
                        };
                        timeZone: string;
                        vibratory: boolean;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app | no such user */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         *     - `user.not_found` (HTTP 404): no such user
                         * @enum {string}
                         */
                        code: "app.not_found" | "user.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description several users match | a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.ambiguous` (HTTP 409): several users match
                         *     - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "user.ambiguous" | "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the user was deleted */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `user.destroyed` (HTTP 410): the user was deleted
                         * @enum {string}
                         */
                        code: "user.destroyed";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPostV1UsersSearch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description `next` of the page before; without it the first page. */
                    cursor?: string;
                    /**
                     * @description Items of the page, at most.
                     * @default 50
                     */
                    limit?: number;
                    query: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            banned: boolean;
                            changedAt?: number;
                            createdAt?: number;
                            destroyedAt?: number;
                            displayName?: string;
                            email?: string;
                            /** @enum {string} */
                            kind?: "person" | "robot" | "admin" | "notice";
                            matchedBy?: ("uid" | "num" | "name" | "token" | "mobile" | "email" | "clientKey" | "displayName" | "deviceSn")[];
                            mobile?: string;
                            muted: boolean;
                            name?: string;
                            num?: number;
                            online: boolean;
                            portrait?: string;
                            registered: boolean;
                            uid: string;
                        }[];
                        /** @description The cursor of the next page; absent on the last one. */
                        next?: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
    adminPostV1WildfireAuthCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with `Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, or when its reply cannot be sent again, 409 `request.in_progress`. */
                "Idempotency-Key"?: components["parameters"]["idempotencyKey"];
                /** @description The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app. */
                "Rollcall-App"?: components["parameters"]["rollcallApp"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody: {
            content: {
                "application/json": {
                    userId: string;
                };
            };
        };
        responses: {
            /** @description Success. */
            200: {
                headers: {
                    /** @description With the setting `limits.requests`: requests that the app may make in a window of 10 s. */
                    "RateLimit-Limit"?: number;
                    /** @description Of these, those that are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the next window. */
                    "RateLimit-Reset"?: number;
                    /** @description The id of the request in the request log. */
                    "Rollcall-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        authCode: string;
                    };
                };
            };
            /** @description the body is not valid JSON or UTF-8 | a field is missing, of the wrong type, too long or out of range */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.malformed` (HTTP 400): the body is not valid JSON or UTF-8
                         *     - `request.invalid` (HTTP 400): a field is missing, of the wrong type, too long or out of range
                         * @enum {string}
                         */
                        code: "request.malformed" | "request.invalid";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description credentials are absent or incomplete | the signature or secret is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.missing` (HTTP 401): credentials are absent or incomplete
                         *     - `auth.rejected` (HTTP 401): the signature or secret is wrong
                         * @enum {string}
                         */
                        code: "auth.missing" | "auth.rejected";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the caller is not allowed to do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `auth.forbidden` (HTTP 403): the caller is not allowed to do this
                         * @enum {string}
                         */
                        code: "auth.forbidden";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description no such app */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `app.not_found` (HTTP 404): no such app
                         * @enum {string}
                         */
                        code: "app.not_found";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a request with this Idempotency-Key is running, or its reply cannot be sent again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.in_progress` (HTTP 409): a request with this Idempotency-Key is running, or its reply cannot be sent again
                         * @enum {string}
                         */
                        code: "request.in_progress";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the body is over the limit */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.too_large` (HTTP 413): the body is over the limit
                         * @enum {string}
                         */
                        code: "request.too_large";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description the Idempotency-Key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.key_reused` (HTTP 422): the Idempotency-Key was used for another request
                         * @enum {string}
                         */
                        code: "request.key_reused";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description more requests than the limit allows */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `request.rate_limited` (HTTP 429): more requests than the limit allows
                         * @enum {string}
                         */
                        code: "request.rate_limited";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bug or a failure of the machine; the log has the details */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `internal` (HTTP 500): a bug or a failure of the machine; the log has the details
                         * @enum {string}
                         */
                        code: "internal";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
            /** @description a bounded queue is full, try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /**
                         * @description - `server.busy` (HTTP 503): a bounded queue is full, try again
                         * @enum {string}
                         */
                        code: "server.busy";
                        /** @description What is wrong with this request. */
                        detail: string;
                        /** @description The id of the request in the request log. */
                        requestId: string;
                        /** @description The HTTP status. */
                        status: number;
                        /** @description What the code means. */
                        title: string;
                        /**
                         * Format: uri-reference
                         * @description A page of this server that explains the failure.
                         */
                        type: string;
                    };
                };
            };
        };
    };
}
